import { getOrInsert } from '../base/order.js';
import type { Override } from '../knowledge/load/overrides.js';
import { nameKey, slug } from '../resolve/names/spelling.js';
import type { Resolver } from '../resolve/resolver.js';
import type { LocalActor, Speaker } from '../types/saying.js';
import type { DocumentResult, Statement } from '../types/stance.js';
import { givenStance } from './given.js';

/** An override with its place in the file's list. */
type Correction = Override & { index: number };

/** By document. */
export type Corrections = ReadonlyMap<string, readonly Correction[]>;

export function compileCorrections(overrides: readonly Override[]): Corrections {
  const byDocument = new Map<string, Correction[]>();
  for (const [index, override] of overrides.entries())
    getOrInsert(byDocument, override.document, () => []).push({ ...override, index });
  return byDocument;
}

/**
 * Applies a researcher's corrections to a document's statements. The result lists which overrides found their statement. Words
 * that several statements contain mean the shortest of these, so that a nested statement can be corrected.
 */
export function correct(result: DocumentResult, corrections: Corrections, resolver: Resolver): DocumentResult {
  const { article, statements } = result;
  const own = corrections.get(article.document.id);
  if (!own) return result;
  const actors = new Map(result.actors.map((actor) => [actor.key, actor]));
  const texts = statements.map((statement) => folded(contentOf(article.document.text, statement)));
  const applied: number[] = [];
  for (const correction of own) {
    const words = folded(correction.words);
    const found = statements.filter((_, i) => words !== '' && texts[i].includes(words));
    if (!found.length) continue;
    applied.push(correction.index);
    const shortest = found.reduce((a, b) => (length(b) < length(a) ? b : a));
    apply(correction, shortest, (name) => speakerCalled(name, actors, resolver));
  }
  return { ...result, actors: [...actors.values()], overrides: applied };
}

function apply(
  { speakers, values, strike }: Correction,
  statement: Statement,
  speakerOf: (name: string) => Speaker,
): void {
  statement.override = strike ? 'struck' : 'corrected';
  if (speakers) statement.speakers = speakers.map(speakerOf);
  for (const [dimension, value] of Object.entries(values)) {
    const { [dimension]: before, ...others } = statement.stances;
    statement.stances = value === 'none' ? others : { ...others, [dimension]: givenStance(value, before?.mode) };
  }
}

/** The speaker with a name or id: an actor of this document, a known actor, or somebody new. */
function speakerCalled(name: string, actors: Map<string, LocalActor>, resolver: Resolver): Speaker {
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

/** A text without the differences that do not matter: blanks, case, quotation marks. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b`]/g, "'")
    .replace(/["\u201c-\u201f\u00ab\u00bb]|''/g, '')
    .replace(/\s+/g, ' ')
    .trim();
