import { describe, expect, it } from '@jest/globals';
import { renderLatex, renderMarkdown } from '../../src/render/paper.js';
import { DEFAULT_ROW_OPTIONS } from '../../src/table/options.js';
import { findRepeats } from '../../src/table/repeats.js';
import { groups } from '../../src/table/rows.js';
import { summarise } from '../../src/table/summary.js';
import { Tally } from '../../src/tally/tally.js';
import { noLinks, result } from '../helpers/results.js';

function data(name = 'Ann Ash') {
  const tally = new Tally();
  tally.add(
    result('a', [
      { by: name, stances: { rights: 'pro', law: 'anti' } },
      { by: name, stances: { rights: 'pro', trade: 'mention' } },
    ]),
  );
  const { by, formula } = DEFAULT_ROW_OPTIONS;
  const links = (key: string) => ({ ...noLinks()(key), name });
  return {
    groups: groups(tally, links, DEFAULT_ROW_OPTIONS),
    cut: 0,
    by,
    formula,
    sort: 'statements' as const,
    duplicates: 'once' as const,
    summary: summarise(tally, findRepeats(tally, links)),
  };
}

describe('tables for papers', () => {
  it('Markdown: one line a dimension, the name once, no line for a mere mention', () => {
    const text = renderMarkdown(data());
    expect(text).toMatch(/^\*\*Positions as quoted in these documents\*\*\n\n\| actor /);
    expect(text).toMatch(/^\| Ann Ash \| +2 \| rights +\| +100 % \| +2 \| +0 \| +0 \| \+\.67\? \|/m);
    expect(text).toMatch(/^\| {9}\| +\| law /m);
    expect(text).not.toMatch(/trade/);
  });

  it('Markdown: names cannot break the table or become markup', () => {
    const text = renderMarkdown(data('A|n <b>*Ash*'));
    expect(text).toContain('A\\|n \\<b\\>\\*Ash\\*');
  });

  it('LaTeX: escapes what TeX would run', () => {
    const text = renderLatex(data('A & B_50% $\\input{x}'));
    expect(text).toContain(
      'A \\& B\\_50\\% \\$\\textbackslash{}input\\{x\\} & 2 & rights & 100 \\% & 2 & 0 & 0 & +.67? &  \\\\',
    );
    expect(text).toMatch(/\$-\$\.50\?/);
    expect(text).not.toMatch(/−/);
  });
});
