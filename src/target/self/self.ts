import type { Sentence } from '../../score/sentence/sentence.js';
import type { LocalActor } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { Reference } from '../../types/target.js';
import { type Candidate, candidatesOf, type Place } from '../candidates.js';
import type { FrameTable } from '../frames/table.js';
import { linksOf } from '../links.js';

/** Who a speaker is, and what the speaker speaks for. */
export interface Self {
  readonly own: Named;
  /** The state or body to which "we" belongs; the speaker where none is known. */
  readonly side: Named;
}

type Named = Pick<LocalActor, 'key' | 'name' | 'type'>;

/** Who the one speaker of a statement is; undefined for several, and where nobody could be identified. */
export function selfIn(
  { speakers }: Statement,
  actors: readonly LocalActor[],
  references: readonly Reference[],
): Self | undefined {
  const [speaker] = speakers;
  if (speakers.length !== 1) return undefined;
  const actor = actors.find(({ key }) => key === speaker.id);
  const own = { key: speaker.id, name: speaker.name, type: actor?.type ?? 'person' };
  const key = actor?.affiliation;
  if (key === undefined) return { own, side: own };
  const side = actors.find((one) => one.key === key) ?? references.find((one) => one.key === key);
  return { own, side: { key, name: side?.name ?? key, type: side?.type ?? 'state' } };
}

/** The speaker as somebody of whom a sentence speaks: by name, as "herself", and in words of the speaker's own as "we" and "I". */
export function selvesIn(
  s: Sentence,
  { own, side }: Self,
  references: readonly Reference[],
  areOwnWords: boolean,
  table: FrameTable,
): Candidate[] {
  const found = candidatesOf(references.filter(({ key }) => key === own.key || key === side.key));
  const add = (named: Named, place: Place): void => {
    const known = found.find(({ key }) => key === named.key);
    if (known) found[found.indexOf(known)] = { ...known, places: [...known.places, place] };
    else found.push({ ...named, side: side.key, places: [place] });
  };
  for (let i = 0; i < s.count; i++) {
    const t = s.at[i];
    const named = selfAt(s, t, areOwnWords, table);
    if (named) add(named === 'own' ? own : side, { first: t, last: t + 1, via: 'pronoun' });
  }
  return found;
}

function selfAt(s: Sentence, t: number, areOwnWords: boolean, table: FrameTable): 'own' | 'side' | undefined {
  if (s.is(t, 'reflexive-pronoun')) return PLURAL.has(s.word(t)) ? 'side' : 'own';
  if (!areOwnWords || !s.is(t, 'first-person')) return undefined;
  const [link] = linksOf(s, { first: t, last: t + 1 });
  if (link?.kind === 'owner' && !table.words.own.has(s.lemma(link.token))) return undefined; // "our friends" are others
  return PLURAL.has(s.word(t)) ? 'side' : 'own';
}

const PLURAL: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ourselves']);
