// Texts of any size that hold much of one thing: words of a title, marks, labels, one huge token. Size is in words, or in characters
// where there are no words.
import { generator } from '../../dist/base/random.js';

const repeat = (piece, size) => piece.repeat(Math.ceil(size / Math.max(1, piece.split(/\s+/).filter(Boolean).length)));

/** What a text may have much of, again and again. */
const PIECES = [
  ...[
    'Ministry ',
    'President ',
    'Mr. ',
    'Ada ',
    'Obi ',
    'Ada Obi ',
    'Obi’s ',
    'U.S. ',
    'van ',
    'Minister of ',
    'Prime Minister Obi, ',
  ],
  ...[
    'the ',
    'of ',
    'and ',
    'not ',
    'never ',
    'must ',
    'to ',
    'that ',
    'who ',
    'he ',
    'his ',
    'because ',
    'is ',
    'been ',
    'said ',
  ],
  ...[
    'said that ',
    'he said ',
    'Obi said ',
    'officials said ',
    'according to ',
    'human rights ',
    'violate human rights ',
    'red ',
  ],
  ...[
    'not human rights ',
    'minister ',
    'the minister ',
    'report ',
    '1 ',
    'é ',
    'quickly ',
    'old ',
    'of the Ministry ',
    'and the UN ',
  ],
  ...[
    '" ',
    '“ ',
    '” ',
    '“a” ',
    '"a" ',
    "'a' ",
    '‘ ',
    '« ',
    '( ',
    ') ',
    '[ ',
    '(a) ',
    ', ',
    '; ',
    ': ',
    '- ',
    '– ',
    '. ',
    '… ',
    '! ',
    '? ',
  ],
  ...[
    '\n',
    '\n\n',
    'a\n',
    'a\n\n',
    'Q: ',
    'A: ',
    'Q:\n',
    'Q: a\n\n',
    'Q. Why? A. No. ',
    'MR. OBI: Yes.\n\n',
    'OBI: ',
    '\t',
    '   x   ',
  ],
  ...[
    '“Yes,” he said. ',
    'Obi said: “Yes.” ',
    '“Yes.” ',
    '“Yes.”\n\n',
    '“Yes.\n\n',
    'He said so. ',
    'She denied it. ',
    'Go. ',
    '* a\n',
  ],
  ...[
    'By Ada Obi\n',
    'Read more: a\n',
    'Ada Obi, the minister, said so. ',
    'the company ',
    'We support human rights. ',
    'if not ',
  ],
];

/** Characters that one huge token may consist of. */
const TOKENS = [
  'a',
  'A',
  '1',
  'a1',
  'a.',
  'A.',
  '1,',
  '1.',
  'a-',
  'a’',
  "a'",
  '-',
  '_',
  '.',
  '@',
  '#',
  'a@',
  'a/',
  'http://a.',
  '%',
  '$1',
];
const MORE_TOKENS = [
  '"',
  '“',
  "'",
  '(',
  ':',
  ':)',
  '😀',
  'é',
  '中',
  'е',
  'a\u0301',
  '\u200b',
  '&',
  '<a',
  '=',
  '+',
  '\\',
  '*',
  '|',
  '~',
  '…',
  '—',
  'a—',
];

const WORDS = (
  'the a of and to in that he she they it was were is has have not must will said claimed denied minister president government report ' +
  'human rights law war peace support reject violate because but if when Obi Lindqvist Sahin Ministry Norway China we our old new , — who which'
).split(' ');

function mixed(size, seed, words = WORDS) {
  const random = generator(seed);
  return Array.from({ length: size }, () => words[Math.floor(random() * words.length)]);
}

/** A name that no other number has, of letters. */
export function nameOf(n) {
  let name = '';
  for (let rest = n + 26; rest > 0; rest = Math.floor(rest / 26)) name += String.fromCharCode(97 + (rest % 26));
  return `${name[0].toUpperCase()}${name.slice(1)}o`;
}

const lines = (size, words, line) => Array.from({ length: Math.ceil(size / words) }, (_, i) => line(i)).join('');

const WHOLE = {
  'one sentence': (size) => `${mixed(size, 1).join(' ')}.`,
  'sentences of one word': (size) =>
    mixed(size, 2)
      .map((word) => `${word}. `)
      .join(''),
  'paragraphs of one word': (size) => mixed(size, 3).join('\n\n'),
  'ordinary sentences': (size) => lines(size, 12, (i) => `${nameOf(i % 50)} said that ${mixed(9, i).join(' ')}. `),
  'quotations in quotations': (size) => `${'“said '.repeat(size / 2)}${'” '.repeat(size / 2)}`,
  'single in double, deep': (size) => `${'“a ‘b '.repeat(size / 4)}${'c’ d” '.repeat(size / 4)}`,
  'brackets in brackets': (size) => `${'(a '.repeat(size / 2)}${') '.repeat(size / 2)}`,
  'one quotation': (size) => `Obi said: “${mixed(size, 4).join(' ')}.”`,
  'one quotation of many paragraphs': (size) => `Obi said: “${lines(size, 4, () => '\n\n“Yes we must go.')}”`,
  'a quotation that never ends': (size) => `“${lines(size, 5, () => 'Obi said we must go. ')}`,
  'statements within statements': (size) => `${'Obi said that '.repeat(size / 3)}it rains.`,
  'full names': (size) => lines(size, 6, (i) => `${nameOf(i)} ${nameOf(i * 7 + 3)} said it rained. `),
  'full names in one sentence': (size) => `${lines(size, 2, (i) => `${nameOf(i)} ${nameOf(i * 7 + 3)}, `)}said so.`,
  surnames: (size) => lines(size, 4, (i) => `${nameOf(i)} said so. `),
  'one family': (size) => lines(size, 5, (i) => `${nameOf(i)} Obi said so. `),
  'one first name': (size) => lines(size, 5, (i) => `Ada ${nameOf(i)} said so. `),
  'a name of new words': (size) => `${lines(size, 1, (i) => `${nameOf(i)} `)}said so.`,
  'titles and names': (size) => lines(size, 6, (i) => `Minister ${nameOf(i)} said so. The minister agreed. `),
  'names, then pronouns': (size) =>
    lines(size / 2, 5, (i) => `Ada ${nameOf(i)} said so. `) + 'She said so. '.repeat(size / 6),
  'names, then offices': (size) =>
    lines(size / 2, 6, (i) => `Minister Ada ${nameOf(i)} said so. `) + 'The minister said so. '.repeat(size / 8),
  organisations: (size) => lines(size, 6, (i) => `The ${nameOf(i)} Institute said it rained. `),
  'organisations and their initials': (size) =>
    lines(size, 8, (i) => `The ${nameOf(i)} Labour Institute (${nameOf(i)[0]}LI) said so. `),
  'unnamed sources': (size) =>
    lines(size, 6, (i) => `A ${nameOf(i).toLowerCase()} official said so. The official left. `),
  'new words': (size) => lines(size, 1, (i) => `${nameOf(i).toLowerCase()} `),
  'a transcript': (size) => lines(size, 6, (i) => `MS. ${nameOf(i % 9).toUpperCase()}: Yes we must go.\n\n`),
  'a transcript of many people': (size) => lines(size, 6, (i) => `MS. ${nameOf(i).toUpperCase()}: Yes we must go.\n\n`),
  'questions and answers': (size) => lines(size, 8, () => 'Q. Will they go?\n\nA. They will go.\n\n'),
  'hits in a sentence': (size) => `Obi said that ${'human rights and democracy and '.repeat(size / 5)}peace.`,
  'statements with hits': (size) => lines(size, 8, () => 'Obi said that they violate human rights. '),
  'list of clauses': (size) => `Obi said ${'that they violate human rights, '.repeat(size / 5)} so.`,
  capitals: (size) => mixed(size, 5).join(' ').toUpperCase(),
  'blanks only': (size) => ' '.repeat(size * 4),
};

/** Texts by name, each a function of a size. */
export function texts() {
  const all = { ...WHOLE };
  for (const piece of PIECES) {
    all[`${JSON.stringify(piece)} again and again`] = (size) => repeat(piece, size);
    if (/\w/.test(piece))
      all[`Obi said that ${JSON.stringify(piece)} again and again`] = (size) => `Obi said that ${repeat(piece, size)}.`;
  }
  for (const token of [...TOKENS, ...MORE_TOKENS]) {
    all[`one token of ${JSON.stringify(token)}`] = (size) =>
      `Obi said ${token.repeat((4 * size) / token.length)} is so.`;
    all[`one token of ${JSON.stringify(token)}, with an end`] = (size) =>
      `Obi said ${token.repeat((4 * size) / token.length)}x! is so.`;
  }
  return all;
}

/** A text that has much of a few things drawn at random. */
export function drawn(seed) {
  const random = generator(seed);
  const draw = (list) => list[Math.floor(random() * list.length)];
  const source = random() < 0.25 ? [...TOKENS, ...MORE_TOKENS] : [...PIECES, ...WORDS.map((word) => `${word} `)];
  const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, () => draw(source));
  const isCycle = random() < 0.6;
  const [head, tail] = random() < 0.5 ? ['', ''] : ['Obi said that ', '.'];
  const name = `${head}${isCycle ? 'cycle' : 'mix'} of ${JSON.stringify(pieces)} (${seed})`;
  const make = (size) =>
    `${head}${isCycle ? repeat(pieces.join(''), size) : mixed(size, seed, pieces).join('')}${tail}`;
  return { name, make };
}
