import type { Diagnostic, Report } from '../base/errors.js';
import type { Lexicon, Section, Term } from './lexicon.js';
import { sidesOf } from './load/deeds.js';
import { type PatternNode, parseNodes } from './pattern/grammar.js';

/** The most that an entry may have, so that everybody can read it. */
export const LIMITS = { characters: 60, gaps: 1, alternatives: 3 };

/** The sections whose entries are short; those of the older format may be as long as they like. */
const LIMITED: ReadonlySet<Section> = new Set(['values', 'wrongs', 'deeds', 'claims']);

/** Reports the entries that are too long to be read at a glance. */
export function reportLimits(lexicon: Lexicon, report: Report): void {
  for (const term of lexicon.terms)
    if (LIMITED.has(term.section))
      for (const problem of beyondLimits(term)) report(term.file.at(term.path, { level: 'warning', ...problem }));
}

/** What is too long or too branched in an entry that can be read. */
export function beyondLimits({ term, role }: Term): Pick<Diagnostic, 'code' | 'message' | 'hint'>[] {
  const isDeed = role === 'deed';
  const sides = isDeed ? Object.values(sidesOf(term)) : [];
  const nodes = (isDeed ? sides.flat() : [term]).flatMap(parseNodes);
  const gaps = gapsIn(nodes);
  const alternatives = Math.max(...sides.map(({ length }) => length), mostAlternatives(nodes));
  const found: Pick<Diagnostic, 'code' | 'message' | 'hint'>[] = [];
  const { length } = [...term];
  if (length > LIMITS.characters)
    found.push({
      code: 'long-entry',
      message: `"${term}" has ${length} characters, more than ${LIMITS.characters}`,
      hint: 'Write the shortest phrase that says it; a sentence belongs to the examples.',
    });
  if (gaps > (isDeed ? 0 : LIMITS.gaps))
    found.push({
      code: 'many-gaps',
      message: isDeed ? `"${term}" has a gap` : `"${term}" has ${gaps} gaps, more than ${LIMITS.gaps}`,
      hint: isDeed
        ? 'A verb finds its object by clause: leave "..." out.'
        : 'Write a verb and its object as a deed, or two shorter entries.',
    });
  if (alternatives > LIMITS.alternatives)
    found.push({
      code: 'many-alternatives',
      message: `"${term}" has ${alternatives} alternatives in one place, more than ${LIMITS.alternatives}`,
      hint: 'Make them a named list under "lists:", and write <name> here.',
    });
  return found;
}

/** The most gaps that one wording has. */
function gapsIn(nodes: readonly PatternNode[]): number {
  return nodes.reduce((sum, node) => {
    if (node.kind === 'gap') return sum + 1;
    return node.kind === 'choice' ? sum + Math.max(...node.branches.map(gapsIn)) : sum;
  }, 0);
}

/** The most alternatives in a group; an empty one is none. */
function mostAlternatives(nodes: readonly PatternNode[]): number {
  return nodes.reduce((most, node) => {
    if (node.kind !== 'choice') return most;
    const own = node.branches.filter(({ length }) => length).length;
    return Math.max(most, own, ...node.branches.map(mostAlternatives));
  }, 0);
}
