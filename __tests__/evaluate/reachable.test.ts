import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { reportUnreachable } from '../../src/evaluate/reachable.js';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import { folder } from '../helpers/cli.js';

/** The codes and entries that are reported of a lexicon with these sections. */
function reported(sections: string): string[] {
  const files = folder({ 'd.yaml': `dimension: d\ntitle: D\nversion: 1.0.0\ndescription: D.\n${sections}\n` });
  try {
    const knowledge = loadKnowledge({ lexicon: [`${files.path}/d.yaml`], bundled: false }, () => {});
    const found: Diagnostic[] = [];
    for (const lexicon of knowledge.lexicons) reportUnreachable(lexicon, knowledge, (one) => found.push(one));
    return found.map(({ code, message }) => `${code} ${/"(.*?)"/.exec(message)?.[1]}`);
  } finally {
    files.remove();
  }
}

describe('entries that another one hides', () => {
  it.each([
    'values: [migrant, "migrant*"]',
    'values: [free elections, "free ... elections"]',
    'values: [{ term: rent cap, form: exact }, rent cap]',
    'values: ["(rent|rents) cap", "rent* cap"]',
    'values: [rent, rent control]',
    'values: [rent]\nwrongs: [rent freeze]',
  ])('not in all forms: %s', (sections) => {
    expect(reported(sections).filter((one) => one.startsWith('shadowed'))).toEqual([]);
  });

  it.each([
    ['values: ["sovereign*", sovereignty]', /^shadowed-term sovereignty/],
    ['values: ["(open|free) harbour"]\nwrongs: [open harbour]', /^shadowed-term open harbour/],
  ])('always: %s', (sections, told) => {
    expect(reported(sections)).toContainEqual(expect.stringMatching(told));
  });

  it.each(['values: ["and/or"]', 'values: ["un* and/or"]'])('cannot be found at all: %s', (sections) => {
    expect(reported(sections)).toContainEqual(expect.stringMatching(/^unmatchable-term/));
  });
});
