// Lexicons, actors files, corrections and settings with mistakes of every kind: in YAML, in keys, in values, in patterns.
import { damagedBytes, damagedText } from '../draw.mjs';

const LEXICON = `dimension: harbours
title: Open harbours
version: 1.0.0
description: |
  Whether harbours are open to all.
labels: { pro: open, anti: closed }
lists:
  ship: [ship, boat, "cargo vessel"]
values:
  - free passage
  - { term: open harbour, weight: 2, case: true, note: often }
  - (their|its|our) (sovereignty|rights) of ... states
wrongs:
  - harbour blockade*
deeds:
  - { wrong: turn away | seize, to: <ship> | crew }
  - { right: rescue, to: <ship> }
claims:
  pro: [the sea belongs to all]
  anti:
    - our harbour is ours alone
exclusions:
  - Open Harbour Ltd
veto: [cargo]
tests:
  - { text: We will never seize a vessel., expect: pro }
`;
const EXTENDING = `dimension: harbours
extends: sovereignty
add: { values: [free passage] }
remove: [independence]
`;
const ACTORS = `actors:
  - { id: ann-lee, name: Ann Lee, type: person, gender: female, aliases: [Annie Lee], affiliations: [norway], roles: [{ name: minister, from: "2021-01-26", to: "2025-01-20" }] }
  - id: harbour-board
    name: Harbour Board
    type: organisation
    aliases: [HB, the Board]
  - { id: norway, name: Norway, type: state, demonyms: [Norwegian] }
`;
const OVERRIDES = `overrides:
  - document: other.txt
    words: must stay at the core
    speaker: Ann Lee
    note: the pronoun
  - { document: other.txt, words: a blank check, values: { human-rights: pro, sovereignty: none } }
  - document: other.txt
    words: a headline
    strike: true
`;
const SETTINGS = `lexicon: [missing.yaml]
date-field: published
by: [actor, year]
width: 100
top: 5
jobs: 1
color: false
score: balance
`;
const EXAMPLES = `examples:
  - { text: We will open the harbour., value: pro }
  - { text: The harbour is closed., value: anti }
`;

const KINDS = [
  { name: 'lexicon.yaml', text: LEXICON, option: '--lexicon' },
  { name: 'lexicon.yaml', text: LEXICON, option: '--lexicon' },
  { name: 'extending.yaml', text: EXTENDING, option: '--lexicon' },
  { name: 'actors.yaml', text: ACTORS, option: '--actors' },
  { name: 'overrides.yaml', text: OVERRIDES, option: '--overrides' },
  { name: 'docs/stance.yaml', text: SETTINGS },
];

const marks = (text) => text.split(' ').map((mark) => mark.replaceAll('␣', ' ').replaceAll('↵', '\n'));
const YAML = [
  ...marks(
    '*a &a <<:␣*a !!binary␣ !!set␣ !!js/function␣ !x␣ -␣ ?␣ { } [ ] " \' | > % @ ` ---↵ ...↵ #␣ :␣ ,␣ ↵ ↵␣␣ ↵␣␣␣␣␣␣-␣',
  ),
  ...marks('%YAML␣9.9↵---↵ %TAG␣!␣x:↵---↵ &a␣[*a] a:␣a:␣a'),
  ...['\t', '\0', '\ufeff', '\ud800', '\u2028', '\u001b[31m', '\r'],
];
const VALUES = [
  ...marks(
    'null ~ true false -1 0 1e999 .nan .inf 0x1f 2021-99-99 2021-02-30 [] {} [[]] [{}] {a:␣b} "" "␣" constructor toString',
  ),
  ...marks(
    '__proto__ hasOwnProperty 9999999999999999999999 [a,a,a] "\\u0000" "\\ud800" |↵␣␣␣␣x ../../../etc/passwd *missing',
  ),
];
const KEYS = marks(
  '__proto__ constructor toString extends lists remove dimension actors id name to note "" ? [a] {a:␣b} 1 null',
);
const PATTERNS = marks(
  '( ) ((( | || * ** ? ... .... \\ < > <ship> <list> (a|) (a*|aa*|aaa*) (a|a␣a|a␣a␣a) ␣...␣ [ ] + $ ^ .* ’ “ 中国',
);

/** A bad knowledge file, with a good document and a command that uses both. */
export function makeKnowledge(draws) {
  const { pick, oneIn } = draws;
  const { name, text, option } = pick(KINDS);
  let bytes = Buffer.from(damages[draws.below(damages.length)](text, draws));
  if (oneIn(15)) bytes = damagedBytes(bytes, draws);
  const files = { [name]: bytes };
  if (oneIn(10) && option === '--lexicon')
    files[name.replace('.yaml', '.examples.yaml')] = damagedText(EXAMPLES, draws, () => pick(YAML), 3);
  files['sound.yaml'] = 'dimension: peace\nvalues: [peace, human rights]\n';
  // one broken file of the user's is no reason to stop where the dimension that is asked for was loaded
  const bundled = oneIn(10) ? ['-d', 'sovereignty'] : ['-d', 'peace', '--no-bundled', '--lexicon', 'sound.yaml'];
  const analyze = ['analyze', 'docs', ...bundled, '--partial', ...(option ? [option, name] : [])];
  if (!oneIn(5)) return { files, argv: analyze, mayRefuse: option === undefined };
  const commands = {
    '--lexicon': [
      ['lexicon', 'check', name],
      ['lexicon', 'test', name],
      ['lexicon', 'show', name],
      ['lexicon', 'convert', name],
    ],
    '--actors': [['actors', 'check', name]],
  };
  return { files, argv: pick(commands[option] ?? [['analyze', 'docs']]), mayRefuse: true };
}

const lineOf = (text, { below }) => {
  const lines = text.split('\n');
  return { lines, at: below(lines.length - 1) };
};

const damages = [
  (text, draws) => damagedText(text, draws, () => draws.pick(YAML), 3),
  (text, draws) => damagedText(text, draws, () => draws.pick(YAML)),
  // another value
  (text, draws) => {
    const { lines, at } = lineOf(text, draws);
    lines[at] = lines[at].replace(/(:|-) .*$/, (_, mark) => `${mark} ${draws.pick(VALUES)}`);
    return lines.join('\n');
  },
  // another key
  (text, draws) => {
    const { lines, at } = lineOf(text, draws);
    lines[at] = lines[at].replace(/[\w-]+:/, () => `${draws.pick(KEYS)}:`);
    return lines.join('\n');
  },
  // lines lost, doubled, moved, indented
  (text, draws) => {
    const { lines, at } = lineOf(text, draws);
    const [line] = lines.splice(at, 1);
    const put = draws.pick([[], [line, line], [`  ${line}`], [line.trim()], [line.replace(/ /g, '\t')]]);
    lines.splice(draws.oneIn(2) ? at : draws.below(lines.length), 0, ...put);
    return lines.join('\n');
  },
  // another pattern
  (text, draws) => {
    const { pick, power, below, oneIn, some } = draws;
    const pattern = oneIn(4)
      ? pick(PATTERNS).repeat(power(3))
      : some(1 + below(9), () => pick(PATTERNS) + pick(['', ' ', 'rights '])).join('');
    return text.replace(pick(['free passage', 'ship', 'turn away', 'Open Harbour Ltd', 'Ann Lee', 'a headline']), () =>
      oneIn(2) ? JSON.stringify(pattern) : pattern,
    );
  },
  // much of one thing, or one in the other
  (text, draws) => {
    const { pick, power } = draws;
    const { lines, at } = lineOf(text, draws);
    const times = power(4);
    return pick([
      () => `a: ${'['.repeat(times)}${']'.repeat(times)}\n${text}`,
      () => `a: ${'{a: '.repeat(times)}\n${text}`,
      () => `${'- '.repeat(times)}\n${text}`,
      () => `${bombOf(draws)}${text}`,
      () => [...lines.slice(0, at), ...Array(times).fill(lines[at]), ...lines.slice(at)].join('\n'),
      () => text.replace(/: (\S+)/, () => `: ${'x'.repeat(times * 10)}`),
      () => `${text}x: &a [*a]\n`,
      () => pick(YAML).repeat(times),
    ])();
  },
];

/** Aliases that multiply. */
function bombOf({ below }) {
  const times = 2 + below(9);
  return Array.from(
    { length: 2 + below(9) },
    (_, i) => `a${i}: &a${i} [${Array(times).fill(i ? `*a${i - 1}` : 'x')}]\n`,
  ).join('');
}
