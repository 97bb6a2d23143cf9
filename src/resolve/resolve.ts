import type { EnglishArticle } from '../english/english.js';
import type { Attribution, LocalActor } from '../types/saying.js';
import type { Statement } from '../types/stance.js';
import type { Reference } from '../types/target.js';
import { actorsOf } from './discourse/actors.js';
import { Discourse } from './discourse/discourse.js';
import { type Sides, sidesOf } from './discourse/sides.js';
import { referencesOf } from './references.js';
import type { Resolver } from './resolver.js';
import { findSpeakers } from './who/speakers.js';

export type { Sides } from './discourse/sides.js';
export { compileResolver, type Resolver } from './resolver.js';

/**
 * Finds the speakers of each attribution, from the document alone and the actors files. An attribution whose source cannot be
 * resolved has no speakers. `actors` are all who speak or are mentioned, for the name index; `sides` says which
 * states they speak for; `references` are all words that refer to actors, where they are asked for.
 */
export function resolve(
  article: EnglishArticle,
  attributions: readonly Attribution[],
  resolver: Resolver,
  withReferences = false,
): { statements: Statement[]; actors: LocalActor[]; sides: Sides; references?: Reference[] } {
  const discourse = new Discourse(article, attributions, resolver);
  const speakers = findSpeakers(discourse);
  const { id: document } = article.document;
  // field by field: objects of one shape are several times as quick to make as copies
  const statements: Statement[] = [];
  for (let i = 0; i < attributions.length; i++) {
    const { kind, source, cue, content, cueClass, asserted, said, headline, within, rule, confidence } =
      attributions[i];
    statements.push({
      kind,
      source,
      cue,
      content,
      cueClass,
      asserted,
      said,
      headline,
      within,
      rule,
      confidence,
      id: `${document}#${i + 1}`,
      document,
      speakers: speakers[i],
      hits: [],
      stances: {},
    });
  }
  const found = { statements, actors: actorsOf(discourse), sides: sidesOf(discourse) };
  // last, as it gives keys to those who have none yet
  return withReferences ? { ...found, references: referencesOf(discourse) } : found;
}
