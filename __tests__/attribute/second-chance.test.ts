import { describe, expect, it } from '@jest/globals';
import type { Proposal } from '../../src/attribute/candidates/proposal.js';
import { secondChance } from '../../src/attribute/rules/second-chance.js';
import { type View, view } from '../../src/attribute/view.js';
import { articleOf } from '../helpers/article.js';
import { attributor } from '../helpers/attribution.js';

const viewOf = (text: string): View => {
  const article = articleOf(text);
  return view(article, attributor.words(article.vocabulary));
};

/** A reading whose cue and content are given by their words. */
function reading({ article }: View, cue: string, content: string, score = 0): Proposal {
  const { tokens, document } = article;
  const tokenAt = (offset: number): number =>
    tokens.start.findIndex((start, i) => start <= offset && offset < tokens.end[i]);
  const from = document.text.indexOf(content);
  const i = tokenAt(document.text.indexOf(cue));
  const empty = { source: -1, holeFirst: 0, holeLast: 0, cueScore: 0, sourceScore: 0, startScore: 0, endScore: 0 };
  return { ...empty, i, end: i + 1, start: tokenAt(from), last: tokenAt(from + content.length - 1), score };
}

const SHIPS = '“We have lost two ships,” Kovacs bellowed. The river rose.';
const QUOTED = '“We have lost two ships,”';

/** The cues of the readings that get a second chance. */
function chances(text: string, readings: [string, string, number?][], chosen: [string, string][] = []): string[] {
  const columns = viewOf(text);
  const all = readings.map((one) => [reading(columns, ...one)]);
  all.sort(([a], [b]) => a.i - b.i);
  const { tokens, document } = columns.article;
  const taken = chosen.map((one) => reading(columns, ...one));
  return secondChance(columns, all, taken).map(({ i }) => document.text.slice(tokens.start[i], tokens.end[i]));
}

describe('a quotation that no reading was sure enough of', () => {
  it('is given to its likeliest reading', () => {
    expect(chances(SHIPS, [['bellowed', QUOTED, -2.4]])).toEqual(['bellowed']);
    expect(
      chances(SHIPS, [
        ['bellowed', QUOTED, -2],
        ['rose', QUOTED, -1],
      ]),
    ).toEqual(['rose']);
    expect(
      chances(SHIPS, [
        ['bellowed', QUOTED, -1],
        ['rose', QUOTED, -2],
      ]),
    ).toEqual(['bellowed']);
  });

  it('is not where even that is far too unlikely', () => {
    expect(chances(SHIPS, [['bellowed', QUOTED, -2.6]])).toEqual([]);
  });

  it('is not where it was read already', () => {
    expect(chances(SHIPS, [['bellowed', QUOTED]], [['rose', QUOTED]])).toEqual([]);
    expect(chances(SHIPS, [['bellowed', QUOTED]], [['bellowed', 'The river']])).toEqual([]);
    expect(chances(SHIPS, [['bellowed', `${QUOTED} Kovacs`]], [['rose', 'Kovacs']])).toEqual([]);
  });

  it('is not where the reading is mostly of other words', () => {
    expect(chances(SHIPS, [['bellowed', '“We have lost']])).toEqual(['bellowed']);
    expect(chances(SHIPS, [['bellowed', '“We have']])).toEqual([]);
    expect(chances(SHIPS, [['bellowed', 'The river rose']])).toEqual([]);
  });

  it('is not where the cue is a name, or no verb', () => {
    expect(chances(SHIPS, [['Kovacs', QUOTED]])).toEqual([]);
    expect(chances(SHIPS, [['river', QUOTED]])).toEqual([]);
  });

  it('is each for itself', () => {
    const text = `${SHIPS} “The third is late as well,” Horvat whispered.`;
    const second = '“The third is late as well,”';
    expect(
      chances(text, [
        ['bellowed', QUOTED],
        ['whispered', second],
      ]),
    ).toEqual(['bellowed', 'whispered']);
    expect(chances(text, [['whispered', second]])).toEqual(['whispered']);
  });

  it('is not by a cue of another paragraph, or far away', () => {
    expect(chances(SHIPS.replace('. The', '.\nThe'), [['rose', QUOTED]])).toEqual([]);
    const far = (words: number) => `${QUOTED} Kovacs said. The ${'very '.repeat(words)}old river rose.`;
    expect(chances(far(10), [['rose', QUOTED]])).toEqual(['rose']);
    expect(chances(far(80), [['rose', QUOTED]])).toEqual([]);
  });

  it('is not within another, nor a title', () => {
    expect(
      chances('“He came home late and said ‘We have lost two ships,’ and then he left us again,” Kovacs bellowed.', [
        ['bellowed', '‘We have lost two ships,’'],
      ]),
    ).toEqual([]);
    expect(chances('The film “The Long Harbour” bellowed.', [['bellowed', '“The Long Harbour”']])).toEqual([]);
  });
});
