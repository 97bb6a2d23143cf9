import { words } from '../../base/lists.js';
import type { Draft } from '../types.js';
import { find, type Layout, localName, type Node, paragraphsOf, textOf } from './tree.js';

const LAYOUT: Layout = {
  blocks: words('p block li list item quote table tr td heading num subheading'),
  leftOut: words('from meta note authorialnote remark scene narrative recordedtime'),
  breaks: words('br eol'),
};
const DAY = /\d{4}-\d{2}-\d{2}/;

/** Names by the ids of `TLCPerson`, and the day of the debate. */
export interface DebateHead {
  readonly people: Map<string, string>;
  date?: string;
}

/** Speeches of Akoma Ntoso (`by`, with a label in `from`) and of public whip's files (`speakername`). */
const SPEECHES = words('speech question answer');
const HEAD = words('tlcperson frbrdate docdate');

/** Elements that are a speech, or say something of all of them. */
export const isOfDebate = (name: string): boolean => SPEECHES.has(localName(name)) || HEAD.has(localName(name));

/** Adds what an element of the head says. */
function readDebateHead({ attributes, name }: Node, head: DebateHead): void {
  const { date, eId, id, showAs } = attributes;
  if (localName(name) !== 'tlcperson') head.date ??= DAY.exec(date ?? '')?.[0];
  else if (showAs && (eId ?? id)) head.people.set(eId ?? id, showAs);
}

/** A speech as its speaker's own text; undefined for an element of the head, and where nothing is said. */
export function debateSpeech(node: Node, head: DebateHead, part: number): Draft | undefined {
  if (HEAD.has(localName(node.name))) {
    readDebateHead(node, head);
    return undefined;
  }
  const { by, eId, id, person_id, speakername, time } = node.attributes;
  const body = paragraphsOf(node, LAYOUT);
  const label = textOf(find(node, 'from'))?.replace(/\s*[:.\u2013\u2014-]+$/, '');
  const speaker = speakername ?? head.people.get((by ?? '').replace(/^#/, '')) ?? label;
  if (!body || (!speaker && !by)) return undefined;
  return {
    record: { id: eId ?? id, date: head.date ?? DAY.exec(id ?? '')?.[0], speaker, speaker_id: by ?? person_id, time },
    body,
    part,
  };
}
