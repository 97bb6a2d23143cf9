import type { TokenRange } from '../../../types/text.js';
import type { Discourse } from '../../discourse/discourse.js';
import { type Entity, isSurePerson } from '../../entities/entity.js';
import { nameKey } from '../../names/spelling.js';
import { WORD } from '../../word-bits.js';
import { wordingOf } from './wording.js';

/** "the Russian foreign ministry", "the Chinese government": in the actors file under that name, or a state's government. */
export function knownBody(discourse: Discourse, range: TokenRange): Entity | undefined {
  const { resolver, entities } = discourse;
  if (!mayBeKnown(discourse, range)) return undefined;
  const name = nameKey(wordingOf(discourse, range));
  const named = resolver.byName.get(name);
  if (named) return entities.add(named.name, named.type, named);
  const key = governedBy(discourse, name.split(' '))?.replace(/ ?'s$/, '');
  const state = key === undefined ? undefined : (resolver.byDemonym.get(key) ?? resolver.byName.get(key));
  return state?.type === 'state' ? entities.add(state.name, state.type, state) : undefined;
}

/** Whether a phrase has a word that begins a name of the actors files, a word for a government, or one of several tokens, which may be either. */
function mayBeKnown({ reader }: Discourse, { first, last }: TokenRange): boolean {
  for (let t = first; t < last; t++) {
    if (reader.bits(t) & WORD.actor || (t + 1 < last && reader.touches(t))) return true;
    if (reader.is(t, 'government-noun')) return true;
  }
  return false;
}

/** Whose government a phrase names: "the Chinese government", "China's government"; "the government of China". */
function governedBy({ article }: Discourse, words: readonly string[]): string | undefined {
  const { classes } = article.english;
  const isGovernment = (word: string): boolean => classes['government-noun'].has(word);
  if (words.length > 1 && isGovernment(words[words.length - 1])) return words.slice(0, -1).join(' ');
  if (words.length < 3 || !isGovernment(words[0]) || !classes['government-preposition'].has(words[1])) return undefined;
  return words.slice(words[2] === 'the' && words.length > 3 ? 3 : 2).join(' ');
}

/** "the company": a body called so, else the most salient that can be meant. */
export function bodyDescribed(discourse: Discourse, head: number): Entity | undefined {
  const noun = discourse.reader.singular(head);
  const sentence = discourse.article.tokens.sentence[head];
  const { salience } = discourse;
  const called = discourse.entities.bodiesCalled(noun);
  const latest = salience.most(called, sentence);
  if (called.length === 1 || (latest && salience.at(latest, sentence) > 0)) return latest;
  const introduced = introducedAs(discourse, noun, head);
  if (introduced || !(discourse.reader.nounBits(head) & WORD.body)) return introduced;
  const mostSalient = (fits: (entity: Entity) => boolean): Entity | undefined =>
    salience.body(sentence, (entity) => (entity.type === 'organisation' || entity.type === 'person') && fits(entity));
  return asBody(
    lastNamed(discourse, head) ??
      mostSalient((entity) => discourse.hasSpoken(entity)) ??
      mostSalient((entity) => discourse.speaksAsOne(entity)),
  );
}

/** The organisation that speaks in the sentence before a description, or before it in its own; else the one named last there. */
function lastNamed(discourse: Discourse, head: number): Entity | undefined {
  const { article, mentions, entities } = discourse;
  const { first } = article.sentences[Math.max(0, article.tokens.sentence[head] - 1)];
  const named = discourse.mentionsIn({ first, last: head }).filter((i) => {
    const entity = entities.of[i];
    if (!entity || mentions[i].quoted) return false;
    if (entity.type === 'person') return discourse.isSource(mentions[i]) && !isSurePerson(entity);
    if (entity.type !== 'organisation') return false;
    return entity.mentions > 1 || entity.names[0].length > 1 || discourse.speaksAsOne(entity);
  });
  const { first: own } = article.sentences[article.tokens.sentence[head]];
  const near = named.findLast((i) => mentions[i].first >= own); // "on behalf of the EU, … the bloc"
  const last = near ?? named.findLast((i) => discourse.isSource(mentions[i])) ?? named.pop();
  return last === undefined ? undefined : entities.of[last];
}

/** "the company" after "the media company Obi Motors": the last body that was called so. */
function introducedAs({ reader, mentions, entities }: Discourse, noun: string, head: number): Entity | undefined {
  const i = mentions.findLastIndex(({ first, last, words }, n) => {
    const entity = entities.of[n];
    if (last > head || first === 0 || !words.length || !entity || isSurePerson(entity)) return false;
    return reader.singular(first - 1) === noun;
  });
  return asBody(entities.of[i]);
}

/** A name that was taken for a person's because it speaks. */
function asBody(entity: Entity | undefined): Entity | undefined {
  if (entity?.type === 'person') entity.type = 'organisation';
  return entity;
}
