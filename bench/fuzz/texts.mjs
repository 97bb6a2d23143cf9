#!/usr/bin/env node
// Odd texts through the whole pipeline: quotation marks of all kinds, web addresses, other scripts, controls, halves of surrogate
// pairs, characters without width, text from right to left, and ordinary articles with such things put in. Prints each text that a
// stage throws for, or whose segmentation breaks an invariant, and exits with 1 if there is one.
//
// usage: node bench/fuzz/texts.mjs [COUNT] [SEED]      by default 5000 texts from seed 1
import { fileURLToPath } from 'node:url';
import { checkArticle } from './invariants.mjs';

const dist = new URL('../../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { analyzeDocument, createEngine } = await import(`${dist}pipeline.js`);
const { tallyDocument } = await import(`${dist}tally/tally.js`);
const { readDocuments } = await import(`${dist}read/read.js`);
const { generator } = await import(`${dist}base/random.js`);

const [count = 5000, seed = 1] = process.argv.slice(2).map(Number);
const random = generator(seed);
const below = (limit) => Math.floor(random() * limit);
const pick = (items) => items[below(items.length)];

const MARKS = [
  '"',
  "'",
  '“',
  '”',
  '„',
  '‟',
  '«',
  '»',
  '‘',
  '’',
  '‚',
  '‹',
  '›',
  '``',
  "''",
  '`',
  '「',
  '」',
  '『',
  '＂',
  '″',
  '\\"',
];
const POINTS = [
  '.',
  ',',
  ':',
  ';',
  '!',
  '?',
  '…',
  '...',
  '—',
  '–',
  '-',
  '/',
  '//',
  '\\',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '&',
  '#',
  '@',
  '*',
  '_',
  '|',
  '<',
  '>',
  '=',
];
const ODD = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2060',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udc00',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧',
  '🇩🇪',
  'e\u0301',
  '\u0301',
  'ﬁ',
  'İ',
  'ß',
  'ǅ',
  '𝔘',
  '\u3000',
  '\t',
  '\r',
  '\v',
  '\f',
];
const SCRIPTS = [
  '中国',
  '说',
  '外交部发言人',
  '北京。',
  'ひらがな',
  '한국어',
  'العربية',
  'עברית',
  'हिन्दी',
  'ไทย',
  'Ελλάδα',
  'Россия',
  'заявил',
  'Łódź',
  'Ã©tÃ©',
];
const ADDRESSES = [
  'http://example.org/',
  'https://example.org/a?b="c"',
  'www.example.org',
  'me@example.org',
  'example.org',
  '//',
  'ftp://a.b',
  '#tag',
  '@handle',
  '10:30',
  '$4.5m',
  '1,000.50',
  '3/4',
  'U.S.',
  'p.m.',
  'F-16',
];
const WORDS =
  'the a of to in and that he she they we must not said says told warned “we according minister President Ann Ash Norway China United Nations Mr. Ms. rights sovereignty peace war who which his her their it constructor toString __proto__ hasOwnProperty valueOf undefined null NaN'.split(
    ' ',
  );
const PHRASES = [
  'Foreign Minister Ann Ash of Norway said on Friday: ',
  '," he said',
  ',” said Mr. Ash. ',
  'according to the ministry, ',
  'she told reporters that ',
  'MR. ASH: ',
  'Q. ',
  'A. ',
  'Ash warned that China must respect human rights. ',
  'his claim that ',
  ' (AP) ',
  'Read more: ',
];
const BREAKS = [' ', ' ', ' ', ' ', '', '', '\n', '\n\n', '\r\n\r\n', '\t', '  '];
const KINDS = [MARKS, MARKS, POINTS, ODD, SCRIPTS, ADDRESSES, WORDS, WORDS, PHRASES];

const unit = () => (below(20) === 0 ? String.fromCharCode(below(65536)) : pick(pick(KINDS)));
const repeated = () => (below(40) === 0 ? unit().repeat(1 + below(60)) : unit());
const invented = () =>
  Array.from({ length: 1 + below(below(8) === 0 ? 300 : 25) }, () => repeated() + pick(BREAKS)).join('');

const articles = [];
for await (const { text } of readDocuments([fileURLToPath(new URL('../../corpus/', import.meta.url))], {}, () => {}))
  articles.push(text);

/** A stretch of an ordinary article with pieces put in, taken out and doubled. */
function damaged() {
  const article = pick(articles);
  const from = below(article.length);
  let text = article.slice(from, from + 50 + below(1500));
  for (let i = below(20); i >= 0; i--) {
    const at = below(text.length + 1);
    const until = at + (below(3) === 0 ? below(30) : 0);
    text = text.slice(0, at) + (below(4) ? repeated() : text.slice(below(at + 1), at)) + text.slice(until);
  }
  return text;
}

const engine = createEngine(loadKnowledge({}, () => {}));
const failures = new Map();
const note = (what, text) => failures.set(what, [...(failures.get(what) ?? []), text]);
for (let i = 0; i < count; i++) {
  const text = below(3) ? invented() : damaged();
  const speaker = below(10) === 0 ? pick(WORDS) : undefined;
  try {
    const result = analyzeDocument({ id: 'd', text, speaker, metadata: {} }, engine, {
      narration: below(4) === 0,
      keep: 'reasons',
    });
    tallyDocument(result);
    for (const broken of checkArticle(result.article)) note(broken, text);
  } catch (error) {
    const cause = error.cause ?? error;
    note(`${cause.message} ${/at .*/.exec(cause.stack ?? '')?.[0] ?? ''}`, text);
  }
}
for (const [what, texts] of failures) {
  const [shortest] = texts.sort((a, b) => a.length - b.length);
  console.log(`${texts.length} ×  ${what}\n      ${JSON.stringify(shortest.slice(0, 300))}`);
}
console.log(`${count} texts from seed ${seed}: ${failures.size} kinds of failure`);
process.exitCode = failures.size ? 1 : 0;
