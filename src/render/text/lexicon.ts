import wrapAnsi from 'wrap-ansi';
import type { Lexicon, Role, Term } from '../../knowledge/lexicon.js';
import { oneLine, plain } from '../plain.js';
import { wrapped } from './listing.js';
import type { Style } from './style.js';

const INDENT = 4;

/** A lexicon to read: its codebook, then its entries by role. */
export function renderLexicon(lexicon: Lexicon, file: string, style: Style): string {
  const { dimension, title, version, license, description, labels, terms, tests } = lexicon;
  const about = [file, version && `version ${version}`, license, `${terms.length} entries`, `${tests.length} tests`];
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
    ...wrapAnsi(plain(description).trim(), style.width).split('\n'),
    '',
  ];
  const lists: [Role, string][] = [
    ['pro', style.pro(`+ pro: ${oneLine(labels.pro)}`)],
    ['anti', style.anti(`\u2212 anti: ${oneLine(labels.anti)}`)],
    ['concept', style.strong('· concepts: their sign comes from what is said or done about them')],
    ['exclusion', style.strong('  exclusions: never count, and hide entries inside them')],
  ];
  for (const [role, heading] of lists) {
    const own = terms.filter((term) => term.role === role);
    if (!own.length) continue;
    lines.push(...wrapped(heading, style, INDENT));
    for (const term of own) lines.push(...wrapped(' '.repeat(INDENT) + entry(term, style), style, INDENT + 2));
    lines.push('');
  }
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function entry({ term, role, weight, valence, condemned, pole, case: cased, exact, note }: Term, style: Style): string {
  const options = [
    weight !== 1 && `weight ${weight}`,
    valence < 0 && (condemned ? 'condemned by its name' : 'a bad thing'),
    role === 'concept' && pole === 'anti' && 'valued by the anti pole',
    cased && 'capitals count',
    exact && 'as written',
    note && oneLine(note),
  ].filter(Boolean);
  return oneLine(term) + (options.length ? style.faint(`  (${options.join(', ')})`) : '');
}
