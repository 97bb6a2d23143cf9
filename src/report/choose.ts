import { createHash } from 'node:crypto';
import { compare, getOrInsert } from '../base/order.js';
import { placeOf } from '../table/repeats.js';
import type { Group } from '../table/rows.js';
import type { Statement } from '../types/stance.js';
import type { CleanDocument } from '../types/text.js';
import type { ShownDocument, ShownPair, ShownSpoken, ShownStatement } from './report.js';

/** A document with all its statements that are counted, in the order in which they are counted. */
export interface CountedDocument {
  readonly cleaned: CleanDocument;
  readonly statements: readonly Statement[];
}

/** What a page shows of the documents, and how many statements it leaves out. */
export interface Chosen {
  readonly documents: readonly ShownDocument[];
  readonly left: number;
}

interface Candidate {
  readonly document: number;
  readonly statement: Statement;
  readonly groups: readonly number[];
  readonly pairs: readonly ShownSpoken[];
  readonly rank: number;
}

/**
 * Statements for a page, at most `limit`: those with a position, and those that some pair counts, before those that touch a dimension, these
 * before all others, and of equal ones a sample that depends on their ids alone. Documents are in the order of their ids.
 */
export function chooseStatements(
  documents: readonly CountedDocument[],
  groups: readonly Group[],
  limit: number,
  pairs: readonly ShownPair[] = [],
): Chosen {
  const sorted = [...documents].sort((a, b) => compare(a.cleaned.document.id, b.cleaned.document.id));
  const countedBy = new Map<string, number[]>();
  for (const [i, { places }] of groups.entries())
    for (const place of places) getOrInsert(countedBy, place, () => []).push(i);
  const spokenAt = new Map<string, ShownSpoken[]>();
  for (const [pair, { spoken }] of pairs.entries())
    for (const { place, value } of spoken) getOrInsert(spokenAt, place, () => []).push({ pair, value });
  const candidates = sorted.flatMap(({ cleaned, statements }, document) =>
    statements.map((statement, i): Candidate => {
      const place = placeOf(cleaned.document.id, i);
      const [groups, pairs] = [countedBy.get(place) ?? [], spokenAt.get(place) ?? []];
      return { document, statement, groups, pairs, rank: rankOf(statement, groups, pairs) };
    }),
  );
  const kept = new Set(candidates.length > limit ? sample(candidates, limit) : candidates);
  const shown = sorted.map(({ cleaned }, i): ShownDocument => {
    const statements: ShownStatement[] = [];
    const document = { ...cleaned, number: i + 1, statements };
    return document;
  });
  for (const candidate of candidates) if (kept.has(candidate)) enter(shown[candidate.document], candidate);
  return { documents: shown, left: candidates.length - kept.size };
}

function enter(document: ShownDocument, { statement, groups, pairs }: Candidate): void {
  const number = statement.id.slice(statement.id.lastIndexOf('#') + 1);
  (document.statements as ShownStatement[]).push({
    anchor: `${document.number}.${number}`,
    statement,
    document,
    groups,
    pairs,
  });
}

/** Lower is wanted more. */
function rankOf({ stances }: Statement, groups: readonly number[], pairs: readonly ShownSpoken[]): number {
  const values = Object.values(stances);
  const kind = pairs.length || values.some(({ value }) => value !== 'mention') ? 0 : values.length ? 2 : 4;
  return kind + (groups.length ? 0 : 1);
}

function sample(candidates: readonly Candidate[], limit: number): Candidate[] {
  const hashed = candidates.map((candidate) => ({ candidate, hash: hashOf(candidate.statement.id) }));
  hashed.sort((a, b) => a.candidate.rank - b.candidate.rank || compare(a.hash, b.hash));
  return hashed.slice(0, limit).map(({ candidate }) => candidate);
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');
