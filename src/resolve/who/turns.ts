import { getOrInsert } from '../../base/order.js';
import type { Attribution } from '../../types/saying.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import { type Entity, isSurePerson } from '../entities/entity.js';
import { nameKey, plain } from '../names/spelling.js';
import { resolveSource } from './sources.js';

/** The speakers of a transcript's turns: one label is one speaker throughout. */
export class TurnSpeakers {
  private readonly byLabel = new Map<string, Resolved>();

  constructor(private readonly discourse: Discourse) {}

  /** Who speaks in an attribution that is a turn. */
  of(index: number): Resolved {
    const { article, attributions, entities } = this.discourse;
    const { source, speaker } = attributions[index];
    const label = source ? article.document.text.slice(source.start, source.end) : '';
    const key = speaker ? `${speaker.type} ${plain(speaker.name)}` : plain(label);
    return getOrInsert(this.byLabel, key, () => {
      const entity = entities.withKey(this.find(index, attributions[index], label));
      if (!entity.mentions) entity.mentions = 1;
      if (source) entity.affiliation ??= this.stateAfter(source.end);
      return { entities: [entity], via: 'turn' };
    });
  }

  /** The state in the bracket after a label: "Mr. Obi (Ghana):". */
  private stateAfter(end: number): string | undefined {
    const { article, resolver } = this.discourse;
    const [, name] = /^\s?\(([^()\n]{2,50})\)/.exec(article.document.text.slice(end, end + 60)) ?? [];
    const actor = name === undefined ? undefined : resolver.byName.get(nameKey(name));
    return actor?.type === 'state' ? actor.id : undefined;
  }

  private find(index: number, { source, speaker }: Attribution, label: string): Entity {
    const { entities } = this.discourse;
    if (speaker) {
      const known = speaker.type === 'person' ? this.personNamed(speaker.name) : undefined;
      return known ?? entities.add(speaker.name, speaker.type);
    }
    const found = source ? this.inLabel(index, source) : undefined;
    const entity = found ?? entities.add(nameOf(label), isOffice(label) ? 'unnamed' : 'person');
    if (!entity.known && (!found || /^\p{Lu}{2}$/u.test(found.name))) entity.name = nameOf(label); // not "SPEAKER", as some mention of it may be written
    return entity;
  }

  /** The one whom the words of a label name or describe; what only its first words name ("SEC. OBI") is a title. */
  private inLabel(index: number, source: NonNullable<Attribution['source']>): Entity | undefined {
    const { discourse } = this;
    const found = resolveSource(discourse, index, discourse.regions.tokensOf(source)).entities;
    const person = found.find(isSurePerson);
    const label = discourse.article.document.text.slice(source.start, source.end);
    if (person || isOffice(label)) return person;
    const last = plain(label).split(' ').at(-1) as string;
    const isTitled = ABBREVIATED.test(label);
    return found.find(
      ({ known, names, type }) =>
        known || ((!isTitled || type === 'person') && names.some((name) => plain(name.join(' ')).includes(last))),
    );
  }

  /** Somebody of that full name whom the document mentions. */
  private personNamed(name: string): Entity | undefined {
    const { entities } = this.discourse;
    const wanted = plain(name);
    const found = this.discourse.mentions.findIndex(
      ({ words }, i) => entities.of[i]?.type === 'person' && plain(words.join(' ')) === wanted,
    );
    return found < 0 ? undefined : entities.of[found];
  }
}

const ABBREVIATED = /^(?:\p{L}{2,5}\. )+/u;
const isOffice = (label: string): boolean => /^the\b/i.test(label);

/** A label as a name: "THE PRESIDENT" is President, "SEC. OBI" is Obi, "Mr. KO" is Ko. */
function nameOf(label: string): string {
  const name = label
    .replace(/^the /i, '')
    .replace(ABBREVIATED, '')
    .replace(/[.:]+$/, '');
  const capitalised = name.replace(
    name !== label && name.length === 2 ? /(\p{Lu})(\p{Lu})/u : /(\p{Lu})(\p{Lu}{2,})/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
  return capitalised || label;
}
