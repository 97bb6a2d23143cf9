import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Link } from '../links.js';

const { ADJ, ADV, AUX, DET, NOUN, NUM, PRON, PROPN } = TAG;
/** What opens an object of its own: "Norway, which gave the islands a bank". */
const OPENS_OBJECT: ReadonlySet<number> = new Set([ADJ, DET, NOUN, NUM, PRON, PROPN]);
/** How far after its subject the verb of a relative clause is looked for, in words. */
const REACH = 4;

/** "Norway, which she accused of", "Bo Lund, whom Ada Obi had praised": the verb of a relative clause whose object a name is. */
export function relativeLink(s: Sentence, { last }: TokenRange): Link | undefined {
  const end = s.chunkEnd(last - 1);
  const pronoun = s.word(end) === ',' ? end + 1 : end;
  if (!s.is(pronoun, 'relative-pronoun') && s.word(pronoun) !== 'that') return undefined;
  const subject = s.chunkAt(pronoun) === s.chunkAt(pronoun + 1) && s.chunkAt(pronoun) >= 0 ? pronoun : pronoun + 1;
  if (s.chunkAt(subject) < 0 && s.tag(subject) !== PRON) return undefined;
  const from = Math.max(s.chunkEnd(subject), pronoun + 1);
  for (let t = from; t < Math.min(s.high, from + REACH); t++) {
    const group = s.groupAt(t);
    if (group < 0) {
      if (s.tag(t) !== ADV && s.tag(t) !== AUX) return undefined;
      continue;
    }
    const { groupBits, groupHead, groupLast } = s.groups;
    if (groupBits[group] & GROUP.passive || OPENS_OBJECT.has(s.tag(groupLast[group]))) return undefined;
    return { kind: 'object', token: groupHead[group], group, preposition: '' };
  }
  return undefined;
}
