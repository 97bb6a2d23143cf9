import { getOrInsert } from '../../base/order.js';
import type { Attribution } from '../../types/saying.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import { type Entity, isSurePerson } from '../entities/entity.js';
import { plain } from '../names/spelling.js';
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
      return { entities: [entity], via: 'turn' };
    });
  }

  private find(index: number, { source, speaker }: Attribution, label: string): Entity {
    const { entities } = this.discourse;
    if (speaker) {
      const known = speaker.type === 'person' ? this.personNamed(speaker.name) : undefined;
      return known ?? entities.add(speaker.name, speaker.type);
    }
    const found = source ? this.inLabel(index, source) : undefined;
    return found ?? entities.add(nameOf(label), /^the\b/i.test(label) ? 'unnamed' : 'person');
  }

  /** The one whom the words of a label name or describe. */
  private inLabel(index: number, source: NonNullable<Attribution['source']>): Entity | undefined {
    const found = resolveSource(this.discourse, index, this.discourse.regions.tokensOf(source)).entities;
    return found.find(isSurePerson) ?? found[0];
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

/** A label as a name: "THE PRESIDENT" is President. */
const nameOf = (label: string): string => label.replace(/^the /i, '').replace(/[.:]+$/, '') || label;
