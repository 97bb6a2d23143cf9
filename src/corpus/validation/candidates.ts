import { collapsed } from '../../base/plain.js';
import { isCalled } from '../../table/called.js';
import { keyOf } from '../../table/keys.js';
import type { StatementTally } from '../../tally/tally.js';
import type { Speaker } from '../../types/saying.js';
import type { Hit, Stance, Statement, Value } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import type { Code } from '../../validate/codes.js';
import type { Candidate, MachineValue } from '../../validate/sample/candidate.js';
import type { Corpus } from '../corpus.js';
import { countedOf } from '../counts/numbered.js';
import type { StatementSelection } from '../selection.js';

/** Which statements can be drawn. */
export interface CandidateOptions extends StatementSelection {
  /** Only of speakers whose id or name contains one of these, in any case. */
  readonly actors: readonly string[];
}

/** A statement that is counted for speakers, with its place among those of its document: the one that tallies have it at. */
export interface Counted {
  readonly statement: Statement;
  readonly index: number;
}

/** The statements of a document that its tally counts, in the tally's order. */
export const countedStatements = (statements: readonly Statement[], selection: StatementSelection): Counted[] =>
  countedOf(statements, selection).map((statement, index) => ({ statement, index }));

/**
 * The statements of a document that can be drawn, after all documents were counted: those that `analyze` counts, each once where it is
 * repeated in other documents.
 */
export function statementCandidates(
  corpus: Corpus,
  document: string,
  counted: readonly Counted[],
  { actors }: Pick<CandidateOptions, 'actors'>,
): Candidate[] {
  return counted.flatMap(({ statement, index }): Candidate[] => {
    if (corpus.repeats.isRepeat(document, index)) return [];
    const [{ speakers }] = corpus.linkSpeakers([statement]);
    const wanted = actors.length ? speakers.filter((one) => actors.some((name) => isCalled(one, name))) : speakers;
    if (actors.length && !wanted.length) return [];
    return [
      {
        ...fieldsOf(corpus, document),
        statement: statement.id,
        spans: statement.content,
        actors: [...new Set(wanted.map(({ id }) => id))].sort(),
        speaker: speakers.map(({ name }: Speaker) => name).join(' & '),
        kind: statement.kind,
        cueClass: statement.cueClass,
        confidence: Math.round(statement.confidence * 1000) / 1000,
        machine: machineOf(statement),
      },
    ];
  });
}

/** A sentence, with what the statements say that stand in it. */
export interface SentenceWithStatements {
  readonly span: Span;
  readonly statements: readonly Statement[];
}

/** All sentences of a document, the article's own voice among them, if it is no copy of another document. */
export function sentenceCandidates(
  corpus: Corpus,
  document: string,
  sentences: readonly SentenceWithStatements[],
): Candidate[] {
  if (corpus.repeats.document(document) !== document) return [];
  return sentences.map(({ span, statements }) => ({
    ...fieldsOf(corpus, document),
    statement: `${document}@${span.start}`,
    spans: [span],
    actors: [],
    speaker: '',
    kind: statements[0]?.kind ?? 'narration',
    cueClass: statements[0]?.cueClass ?? '',
    confidence: Math.min(1, ...statements.map(({ confidence }) => Math.round(confidence * 1000) / 1000)),
    machine: joined(statements.map(machineOf)),
  }));
}

/** What a sentence says by what its statements say: both sides are mixed, a side outweighs a mention. */
function joined(all: readonly Record<string, MachineValue>[]): Record<string, MachineValue> {
  const dimensions = [...new Set(all.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(
    dimensions.map((dimension) => {
      const own = all.flatMap((one) => (Object.hasOwn(one, dimension) ? [one[dimension]] : []));
      const values = new Set(own.map(({ value }) => value));
      const isMixed = values.has('mixed') || (values.has('pro') && values.has('anti'));
      const value: Code = isMixed ? 'mixed' : values.has('pro') ? 'pro' : values.has('anti') ? 'anti' : 'mention';
      const { mode, p } = own.find((one) => one.value === value) ?? own[0];
      return [dimension, { value, mode, p, hits: own.flatMap(({ hits }) => hits) }];
    }),
  );
}

function machineOf({ stances, hits }: Statement): Record<string, MachineValue> {
  return Object.fromEntries(
    Object.entries(stances).map(([dimension, stance]) => [
      dimension,
      { value: stance.value, mode: modeOf(stance), p: probability(stance), hits: termsOn(hits, dimension) },
    ]),
  );
}

const modeOf = ({ value, mode }: Stance) => (value === 'mention' ? null : mode);

function probability({ value, pro, anti }: Stance): number {
  const of: Record<Value, number> = { pro, anti, mixed: Math.min(pro, anti), mention: 1000 - Math.max(pro, anti) };
  return of[value] / 1000;
}

const termsOn = (hits: readonly Hit[], dimension: string): string[] => [
  ...new Set(hits.filter((hit) => hit.dimension === dimension).map(({ term }) => term)),
];

function fieldsOf(corpus: Corpus, document: string) {
  const tally = corpus.tally.documents.get(document)!;
  const [date, year] = ['date', 'year'].map((key) => keyOf(key, document, tally));
  return { document, date, year, outlet: collapsed(tally.fields.get('outlet') ?? '') };
}

/** What the program says of a counted statement on a dimension. */
export const valueIn = ({ stances }: StatementTally, dimension: string): Code =>
  stances.find(([own]) => own === dimension)?.[1] ?? 'none';
