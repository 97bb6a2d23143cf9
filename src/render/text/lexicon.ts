import { oneLine, plain } from '../../base/plain.js';
import type { Lexicon, Role, Section, Term } from '../../knowledge/lexicon.js';
import { wrapped } from './listing.js';
import type { Style } from './style.js';
import { wrap } from './width.js';

const INDENT = 4;

/** A lexicon to read: its codebook, then its entries by section. */
export function renderLexicon(lexicon: Lexicon, file: string, style: Style): string {
  const { dimension, title, version, license, description, labels, terms, tests, veto } = lexicon;
  const examples = lexicon.readExamples().length;
  const about = [
    file,
    version && `version ${version}`,
    license,
    `${terms.length} entries`,
    `${tests.length} tests`,
    examples && `${examples} examples`,
  ];
  const lines = [
    `${style.strong(oneLine(dimension))}  ${oneLine(title)}`,
    ...wrapped(
      about
        .filter(Boolean)
        .map((part) => oneLine(String(part)))
        .join(' · '),
      style,
      0,
    ).map(style.faint),
    '',
    ...wrap(plain(description).trim(), style.width).split('\n'),
    '',
  ];
  const has =
    (...sections: Section[]) =>
    (term: Term) =>
      sections.includes(term.section);
  const takes = (role: Role) => (term: Term) => term.role === role;
  const lists: [(term: Term) => boolean, string][] = [
    [has('values'), style.strong('· values: good to the pro side; the sentence decides')],
    [has('wrongs'), style.strong('· wrongs: bad to the pro side; condemning them is pro')],
    [has('deeds'), style.strong('· deeds: what doing it means')],
    [takes('pro'), style.pro(`+ pro: ${oneLine(labels.pro)}`)],
    [takes('anti'), style.anti(`\u2212 anti: ${oneLine(labels.anti)}`)],
    [has('concepts'), style.strong('· concepts: their sign comes from what is said or done about them')],
    [takes('exclusion'), style.strong('  exclusions: never count, and hide entries inside them')],
  ];
  for (const [belongs, heading] of lists) {
    const own = terms.filter(belongs);
    if (!own.length) continue;
    lines.push(...wrapped(heading, style, INDENT));
    for (const term of own) lines.push(...wrapped(' '.repeat(INDENT) + entry(term, style), style, INDENT + 2));
    lines.push('');
  }
  if (veto.length) {
    lines.push(...wrapped(style.strong('  veto: learned words and entries that must not count'), style, INDENT));
    for (const word of veto) lines.push(...wrapped(' '.repeat(INDENT) + oneLine(word), style, INDENT + 2));
  }
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function entry(
  { term, role, section, weight, valence, condemned, pole, case: cased, exact, note }: Term,
  style: Style,
): string {
  const options = [
    weight !== 1 && `weight ${weight}`,
    role === 'deed' && (valence > 0 ? 'right' : 'wrong'),
    section === 'concepts' && valence < 0 && (condemned ? 'condemned by its name' : 'a bad thing'),
    role === 'concept' && pole === 'anti' && 'valued by the anti pole',
    cased && 'capitals count',
    exact && 'as written',
    note && oneLine(note),
  ].filter(Boolean);
  return oneLine(term) + (options.length ? style.faint(`  (${options.join(', ')})`) : '');
}
