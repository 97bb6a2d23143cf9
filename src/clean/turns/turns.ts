import type { Document, Span, Turn } from '../../types/text.js';
import type { Line } from '../lines.js';
import { phraseOf, type TurnGrammar } from './grammar.js';
import { partsOf, plainParts } from './interview.js';
import { type Label, labelsOf } from './label.js';
import { announcesInterview, type Introduced, introducedIn } from './people.js';
import { procedureIn } from './procedure.js';
import {
  answerer,
  asker,
  endsAsking,
  inSmallLetters,
  interviewersAmong,
  nameOf,
  type Opening,
  type Voice,
  voiceOf,
} from './speakers.js';
import { closingLine } from './stage.js';
import { transcriptOf } from './transcript.js';

/** The head of a document is looked at so far. */
const HEAD = 2000;
/** So many questions are looked at for the name of the one who is asked. */
const QUESTIONS = 5;
/** Words of "BY MS. ADA GRACE OBI:". */
const EXAMINER_WORDS = 6;

/** The turns of a transcript or interview in order, and the index of the line where the last one ends; undefined where there are none. */
export function findOpenings(
  document: Document,
  lines: readonly Line[],
  grammar: TurnGrammar,
): { openings: Opening[]; close: number } | undefined {
  const { text, emphasis = [] } = document;
  const all = labelsOf(text, lines, emphasis, grammar);
  if (!all.length && !emphasis.length && !/[*_?]/.test(text)) return undefined;
  const labels = transcriptOf(text, lines, all, grammar);
  const openings = labels.length ? ofLabels(document, lines, labels, grammar) : ofType(document, lines, all, grammar);
  if (!openings.length) return undefined;
  return { openings, close: closingLine(text, lines, openings.at(-1)!.line, grammar) };
}

function ofLabels(
  document: Document,
  lines: readonly Line[],
  labels: readonly Label[],
  grammar: TurnGrammar,
): Opening[] {
  const { text } = document;
  const ends = labels.map((_, n) => (n + 1 < labels.length ? lines[labels[n + 1].line].start : text.length));
  const said = (n: number): string => text.slice(labels[n].label.end, ends[n]);
  const asking = labels.map((_, n) =>
    endsAsking(text.slice(Math.max(labels[n].label.end, ends[n] - 40), ends[n]).trimEnd()),
  );
  const interviewers = interviewersAmong(labels, asking);
  const needsHead = labels.some(({ shape }) => shape === 'answer' || shape === 'answerer');
  const questions = labels.flatMap(({ shape }, n) => (shape === 'question' || shape === 'asker' ? [said(n)] : []));
  const head = headOf(text, lines[labels[0].line]);
  const introduced = needsHead ? introducedBy(document, head, questions, grammar) : [];
  const examiners = examinersIn(text, lines, grammar);
  return labels.map((label) => {
    const examiner = label.shape === 'question' ? examiners.findLast(({ line }) => line < label.line) : undefined;
    const voice: Voice = examiner
      ? { kind: 'asker', speaker: { name: examiner.name, type: 'person' } }
      : voiceOf(head, label, introduced, grammar);
    const isInterviewer = voice.kind === 'speaker' && interviewers.has(label.key);
    return { line: label.line, label, ...voice, ...(isInterviewer ? { kind: 'asker' as const } : {}) };
  });
}

const EXAMINER = /^BY ((?:\p{Lu}[\p{L}'\u2019.-]*\s?){2,5}):?$/u;

/** "BY MS. OBI:" on a line of its own in the record of a court: she asks what follows. */
function examinersIn(text: string, lines: readonly Line[], grammar: TurnGrammar): { line: number; name: string }[] {
  return lines.flatMap(({ end, start, words }, line) => {
    const written = words <= EXAMINER_WORDS ? EXAMINER.exec(text.slice(start, end))?.[1] : undefined;
    const name = written && examinerNamed(written.trim(), grammar);
    return name ? [{ line, name }] : [];
  });
}

/** The name without its title, "OBI" as Obi; undefined where no title shows that it is a person's. */
function examinerNamed(written: string, { titles }: TurnGrammar): string | undefined {
  const [title, ...name] = written.split(/\s+/);
  if (!name.length || !titles.has(phraseOf(title))) return undefined;
  return inSmallLetters(name.join(' '));
}

/** The text before the first turn, or as much of it as is looked at. */
const headOf = (text: string, { start }: Line): string => text.slice(0, Math.min(start, HEAD));

/** Those whom title and head name, where they announce an interview or name one person only. */
function introducedBy(
  { title = '' }: Document,
  head: string,
  questions: readonly string[],
  grammar: TurnGrammar,
): Introduced[] {
  const found = introducedIn(title, head, questions.slice(0, QUESTIONS), grammar);
  const isAnnounced = announcesInterview(`${title} ${head}`, grammar) || found.length === 1;
  return isAnnounced ? found : [];
}

/** An interview whose questions are in bold or italics: the answers are those of the one whom its head introduces. */
function ofType(document: Document, lines: readonly Line[], labels: readonly Label[], grammar: TurnGrammar): Opening[] {
  const { text, emphasis = [] } = document;
  const byLine = new Map(labels.filter(({ mark }) => mark === 'colon').map((label) => [label.line, label]));
  const marked = partsOf(text, lines, emphasis, (line) => byLine.has(line), grammar);
  const parts = marked.length || byLine.size ? marked : plainParts(text, lines, grammar);
  if (!parts.length) return [];
  const labelled = (wanted: boolean): Label | undefined =>
    parts
      .filter(({ asks }) => asks === wanted)
      .map(({ line }) => byLine.get(line))
      .find((label) => label?.shape !== undefined);
  const written = (label: Label | undefined): string | undefined =>
    label && (label.shape === 'name' || label.shape === 'capitals')
      ? text.slice(label.name.start, label.name.end)
      : undefined;
  const questions = parts.filter(({ asks }) => asks).map(({ line }) => text.slice(lines[line].start, lines[line].end));
  const known = introducedBy(document, headOf(text, lines[parts[0].line]), questions, grammar);
  const asks = written(labelled(true)) ?? asker(known)?.name;
  const answers = written(labelled(false)) ?? answerer(known.filter(({ name }) => name !== asks))?.name;
  if (!answers && !labelled(false)) return [];
  return parts.map(({ line, asks: isAsked }): Opening => {
    const label = byLine.get(line);
    const name = isAsked ? asks : answers;
    const fallback = isAsked ? 'questioner' : 'interviewee';
    const speaker = name ? { name, type: 'person' as const } : { name: fallback, type: 'unnamed' as const };
    return { line, label, kind: isAsked ? 'asker' : 'speaker', speaker };
  });
}

/** Of a label: the whole, and, if it names somebody, the name and a mark right behind it. */
function labelSpans(label: Label | undefined, named: Span | undefined): Partial<Turn> {
  if (!label) return {};
  const cue = named && label.cue?.end === named.end ? { cue: label.cue } : {};
  return { label: label.label, ...(named && { name: label.name }), ...cue };
}

/** The turns as later stages read them: offsets only. */
export function turnsOf(
  text: string,
  lines: readonly Line[],
  { openings, close }: { openings: readonly Opening[]; close: number },
  grammar: TurnGrammar,
): Turn[] {
  return openings.map(({ kind, label, line, speaker }, n) => {
    const start = label ? label.label.end : lines[line].start;
    const named = nameOf(openings[n]);
    const next = openings[n + 1]?.line ?? close;
    const end = next < lines.length ? lines[next].start : text.length;
    return {
      kind,
      start,
      end,
      ...labelSpans(label, named),
      ...(speaker && { speaker }),
      ...(kind === 'chair' && { procedure: procedureIn(text, { start, end }, grammar) }),
    };
  });
}
