import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { theTagger } from '../../src/segment/tagger/load.js';
import { tokenize } from '../../src/segment/tokens.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { TAGS } from '../../src/types/text.js';
import { lines } from '../helpers/article.js';

interface Wink {
  its: Record<'value' | 'pos' | 'lemma' | 'span', unknown>;
  readDoc(text: string): Collection & { tokens(): Collection; sentences(): Collection };
}
interface Collection {
  out(what: unknown): unknown[];
}

const require = createRequire(import.meta.url);
const createWink = require('wink-nlp') as (model: unknown, pipe: string[]) => Wink;
const model = require('wink-eng-lite-web-model') as object;
/** A fresh one each time: it remembers the words of the texts that it read. Its patterns of entities grow whenever they are loaded. */
const wink = (): Wink => createWink({ ...model, metaCER: () => ({ machines: [], transformers: [] }) }, ['sbd', 'pos']);

/** Each token with its tag and lemma, after `|` where a sentence begins. */
function byWink(text: string): string[] {
  const { its, readDoc } = wink();
  const doc = readDoc(text.replace(/[^\S ]/g, ' '));
  const [values, tags, lemmas] = [its.value, its.pos, its.lemma].map((what) => doc.tokens().out(what) as string[]);
  const firsts = new Set((doc.sentences().out(its.span) as [number, number][]).map(([first]) => first));
  return values.map((value, i) => `${firsts.has(i) ? '|' : ''}${value}/${tags[i]}/${folded(lemmas[i])}`);
}

const vocabulary = new Vocabulary();
const folded = (word: string): string => vocabulary.text(vocabulary.lower(vocabulary.id(word)));

function byTagger(text: string): string[] {
  const vocabulary = new Vocabulary();
  const { begins, count, form, lemma, tag } = tokenize(text, [{ start: 0, end: text.length }], vocabulary);
  return Array.from(
    { length: count },
    (_, i) => `${begins[i] ? '|' : ''}${vocabulary.text(form[i])}/${TAGS[tag[i]]}/${vocabulary.text(lemma[i])}`,
  );
}

const WORDS =
  "The a an of to U.S. U.N. Mr. J. Sen. e.g. can't won’t they'd've cannot gonna I'm said says Zorblat's zorblats Roe’s Frennick " +
  'colour organised 3.5 1,000 2016-17 5pm 9:30 3rd 1990s $5 € 50% @handle #tag a@b.org https://example.org/x?y=1 :-) … ... -- – — ' +
  '“ ” ‘ ’ " \' ( ) [ ] , . ; : ! ? well-known anti-war wartime-like x-ray state-owned Co-op and/or C++ AT&T Ph.D. No. 10 better worse ' +
  "children leaves went goes saying told quickly best did not never no ½ naïve café Zürich 北京 Привет 😀 & * ~ / \\ ¿ ¡ `` ''";

describe('the tagger', () => {
  const word = fc.constantFrom(...WORDS.split(' '));
  const glued = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(''));
  const made = fc.stringMatching(/^[A-Za-z’'.,-]{1,9}$/);
  const text = fc
    .array(fc.oneof(word, word, glued, made), { minLength: 1, maxLength: 60 })
    .map((words) => words.join(' '));

  it('gives the tokens, tags, lemmas and sentences of wink-nlp for any text', () => {
    fc.assert(
      fc.property(text, (text) => expect(byTagger(text)).toEqual(byWink(text))),
      { numRuns: 25 },
    );
  }, 120_000);

  it.each([
    'Mr. Orlo said: “We can’t accept it.” He’d left at 5 p.m. The U.S. did not.',
    "“[W]e won't,” she told Reuters. 'Why?' asked J. K. Lumb.",
    'Frennick’s plan. frennick’s plan. FRENNICK Frennick, “Frennick”.',
    'a-b-Qorv Qorv-a Qorv. qorv.Qorv.x',
    '   leading and   many   blanks  ',
    'constructor toString valueOf hasOwnProperty',
  ])('reads %j as wink-nlp does', (text) => expect(byTagger(text)).toEqual(byWink(text)));

  it('gives tokens that are the text’s characters in their order', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { count, end, start } = tokenize(text, [{ start: 0, end: text.length }], new Vocabulary());
        const written = Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join('');
        expect(written).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('does not join blocks, and knows the block of each token', () => {
    const text = 'No mark here\nThe next one.';
    const { begins, block, count } = tokenize(text, lines(text), new Vocabulary());
    expect([...block.slice(0, count)]).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(begins[3]).toBe(1);
  });

  it('reads a text again as before, after many others', () => {
    const text = 'Grelk’s men met Grelk. “Grelk’s,” said grelk.';
    const before = byTagger(text);
    theTagger();
    for (const other of ['Grelk', 'grelk’s', 'GRELK’S Grelk’s', '(Grelk’s)']) byTagger(other);
    expect(byTagger(text)).toEqual(before);
  });

  it('cuts a stretch that is longer than any word', () => {
    const text = `${'x'.repeat(450)} y`;
    const { count, end, start } = tokenize(text, [{ start: 0, end: text.length }], new Vocabulary());
    expect(Array.from({ length: count }, (_, i) => end[i] - start[i])).toEqual([200, 200, 50, 1]);
  });
});
