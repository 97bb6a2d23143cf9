import { stringify } from 'csv-stringify/sync';
import type { Events, NetworkEvent } from '../../network/events/events.js';

/** What an event list holds beside the events. */
export interface EventTexts {
  /** Offsets and words by the statement's id; empty where they are not known. */
  text(statement: string): { start: number; end: number; text: string } | undefined;
  /** Title, outlet and so on of a document, empty where it has none. */
  field(document: string, name: string): string;
}

const HEADS = [
  'statement_id',
  'time',
  'person',
  'organization',
  'concept',
  'agreement',
  'start_position',
  'stop_position',
  'text',
  'coder',
  'document_id',
  'document_title',
  'document_author',
  'document_source',
  'document_section',
  'document_type',
  'stance_statement',
];

/**
 * The coded statements in the columns of the event list of Discourse Network Analyzer 3, separated by semicolons, with our id of the
 * statement behind. A mixed statement has a row for each side. Semicolons in text become commas, as there.
 */
export function renderEventList(events: Events, { text, field }: EventTexts): string {
  const lines = events.all.flatMap((event) => sidesOf(event).map((agreement) => ({ event, agreement })));
  const rows = lines.map(({ event, agreement }, i) => {
    const actor = events.actors[event.actor];
    const document = events.documents[event.document];
    const id = events.statements[event.statement];
    const words = text(id);
    const of = (name: string) => field(document.id, name);
    return [
      ...[i + 1, document.date && `${document.date} 00:00:00`, actor.name, actor.affiliation],
      ...[events.concepts[event.concept].id, agreement, words?.start, words?.end, words?.text, 'stance'],
      ...[document.id, of('title'), of('speaker'), of('outlet'), of('section'), of('type'), id],
    ].map((cell) => (typeof cell === 'string' ? cell.replaceAll(';', ',').replace(/\s+/g, ' ') : cell));
  });
  return stringify([HEADS, ...rows], { delimiter: ';', quoted_string: true, escape_formulas: true });
}

const sidesOf = ({ pro, anti }: NetworkEvent): number[] => [...(pro > 0 ? [1] : []), ...(anti > 0 ? [0] : [])];
