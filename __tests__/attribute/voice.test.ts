import { describe, expect, it } from '@jest/globals';
import { withoutContrast, withoutOwnVoice } from '../../src/attribute/rules/voice.js';
import type { Attribution } from '../../src/types/saying.js';
import { articleOf } from '../helpers/article.js';

const cut = (text: string) =>
  withoutContrast(articleOf(text), [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

describe('the reporter’s contrast at the end of a content', () => {
  it.each([
    ['the court must stay, which Novak did not', 'the court must stay'],
    ['the court must stay, which the U.S. envoy did not.', 'the court must stay'],
    ['that both had signed, as the others haven’t', 'that both had signed'],
  ])('%s', (text, kept) => expect(cut(text)).toEqual([kept]));

  it.each([
    'the treaty, which Ghana did not sign, must go',
    'that he had warned them and they did not listen',
    'the court, which is not ours',
    'what they did not',
  ])('stays where it is the speaker’s own: %s', (text) => expect(cut(text)).toEqual([text]));

  it('leaves an empty content alone', () => expect(withoutContrast(articleOf('No.'), [])).toEqual([]));
});

describe('a text in its author’s own voice', () => {
  const filler = 'The bridges of the old town were built of stone and wood. '.repeat(60);
  const at = (text: string, words: string, change: Partial<Attribution>): Attribution => ({
    kind: 'indirect',
    content: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
    cueClass: 'statement',
    asserted: true,
    said: true,
    rule: 'test',
    confidence: 0.6,
    ...change,
  });
  const text = `${filler}Governments are eager to build. I argue that they should. She called it “a folly.” Mwangi said it was late.`;
  const found = [
    at(text, 'to build', {}),
    at(text, 'that they should', {
      confidence: 0.9,
      source: { start: text.indexOf('I argue'), end: text.indexOf('I argue') + 1 },
    }),
    at(text, 'it “a folly.”', { kind: 'mixed' }),
    at(text, 'it was late', { confidence: 0.9 }),
  ];
  const kept = (essay: string, attributions: Attribution[]) =>
    withoutOwnVoice(articleOf(essay), attributions).map(({ content: [{ start, end }] }) => essay.slice(start, end));

  it('keeps sure findings and quoted words alone', () =>
    expect(
      kept(
        filler + text,
        found.map((one) => shifted(one, filler.length)),
      ),
    ).toEqual(['it “a folly.”', 'it was late']));

  it('keeps what one sure finding in a short essay would not outweigh', () => {
    const short = filler.slice(0, 25 * 59) + text.slice(filler.length);
    const moved = found.map((one) => shifted(one, short.length - text.length));
    expect(kept(short, moved)).toHaveLength(4); // two sure findings are news
    expect(kept(short, moved.slice(2))).toEqual(['it “a folly.”', 'it was late']);
    expect(kept(short, [moved[0], moved[3]])).toEqual(['it was late']); // one is chance
  });

  it('keeps reports that are all unsure, where there are many of them', () => {
    const report = 'On that day a clerk at the gate told us the port was open and quiet. ';
    const reports = (said: boolean): Attribution[] =>
      Array.from({ length: 30 }, (_, i) => {
        const start = i * report.length;
        return at(report.repeat(30), report.slice(34).trim(), {
          said,
          content: [{ start: start + 34, end: start + report.length - 1 }],
          source: { start: start + 12, end: start + 19 },
        });
      });
    expect(withoutOwnVoice(articleOf(report.repeat(30)), reports(true))).toHaveLength(30);
    expect(withoutOwnVoice(articleOf(report.repeat(30)), reports(false))).toEqual([]); // attitudes
    expect(withoutOwnVoice(articleOf(report.repeat(30)), reports(true).slice(0, 2))).toEqual([]); // too few
  });

  it('keeps everything in news', () => {
    const news = text.slice(filler.length);
    expect(
      kept(
        news,
        found.map((one) => shifted(one, -filler.length)),
      ),
    ).toHaveLength(4);
  });
});

function shifted(attribution: Attribution, by: number): Attribution {
  const move = <T extends { start: number; end: number }>({ start, end }: T) => ({ start: start + by, end: end + by });
  return {
    ...attribution,
    content: attribution.content.map(move),
    source: attribution.source && move(attribution.source),
  };
}
