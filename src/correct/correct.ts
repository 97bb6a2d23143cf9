import { getOrInsert } from '../base/order.js';
import type { Override } from '../knowledge/load/overrides.js';
import { nameKey, slug } from '../resolve/names/spelling.js';
import type { Resolver } from '../resolve/resolver.js';
import type { LocalActor } from '../types/saying.js';
import type { DocumentResult, Statement } from '../types/stance.js';

/** Overrides by document, each with its place in the file's list. */
export type Corrections = ReadonlyMap<string, readonly (Override & { index: number })[]>;

export function compileCorrections(overrides: readonly Override[]): Corrections {
  const byDocument = new Map<string, (Override & { index: number })[]>();
  for (const [index, override] of overrides.entries())
    getOrInsert(byDocument, override.document, () => []).push({ ...override, index });
  return byDocument;
}

/**
 * Applies what a researcher corrected by hand to a document's statements; the result says which overrides found theirs. Words that
 * stand in several statements mean the shortest, so that a nested one can be reached.
 */
export function correct(result: DocumentResult, corrections: Corrections, resolver: Resolver): DocumentResult {
  const { article, statements } = result;
  const overrides = corrections.get(article.document.id);
  if (!overrides) return result;
  const actors = new Map(result.actors.map((actor) => [actor.key, actor]));
  const said = statements.map((statement) => folded(contentOf(article.document.text, statement)));
  const applied: number[] = [];
  for (const { index, words, speakers, values, strike } of overrides) {
    const wanted = folded(words);
    const found = statements.filter((_, i) => wanted !== '' && said[i].includes(wanted));
    if (!found.length) continue;
    const statement = found.reduce((a, b) => (length(b) < length(a) ? b : a));
    applied.push(index);
    statement.override = strike ? 'struck' : 'corrected';
    if (speakers) statement.speakers = speakers.map((name) => speakerCalled(name, actors, resolver));
    for (const [dimension, value] of Object.entries(values)) {
      const { [dimension]: before, ...others } = statement.stances;
      const mode = before?.mode ?? 'affirm';
      const [pro, anti] = [before?.pro ?? 0, before?.anti ?? 0];
      statement.stances = value === 'none' ? others : { ...others, [dimension]: { value, mode, pro, anti } };
    }
  }
  return { ...result, actors: [...actors.values()], overrides: applied };
}

/** The speaker of a name or id: one of this document's, a known actor, or somebody new. */
function speakerCalled(
  name: string,
  actors: Map<string, LocalActor>,
  resolver: Resolver,
): Statement['speakers'][number] {
  const known = resolver.byId.get(name) ?? resolver.byName.get(nameKey(name));
  const key =
    known?.id ?? ([...actors.values()].find((actor) => actor.name === name || actor.key === name)?.key || slug(name));
  const actor = getOrInsert(actors, key, () => ({
    key,
    name: known?.name ?? name,
    type: known?.type ?? 'person',
    known: known !== undefined,
    mentions: 1,
  }));
  return { id: key, name: actor.name, via: 'override' };
}

const contentOf = (text: string, { content }: Statement): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' ');

const length = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** What is left when blanks, case and quotation marks do not matter. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b`]/g, "'")
    .replace(/["\u201c-\u201f\u00ab\u00bb]|''/g, '')
    .replace(/\s+/g, ' ')
    .trim();
