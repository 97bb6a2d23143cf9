import type { Mode } from '../types/stance.js';
import { TAG } from '../types/text.js';
import { applyCue, cueOverClauses, outwards } from './around.js';
import { deemed, seenDone } from './deemed.js';
import { DEONTIC, FUTURE, MODALS } from './grammar.js';
import { underHeading } from './heading.js';
import { leftwards, startsAsVerb } from './leftward.js';
import { afterwards, takenBack } from './noun-phrase.js';
import { hasEffect, reading } from './operators.js';
import { type CueEffect, type Found, type Outcome, Reckoning } from './reckoning.js';
import { reported } from './reported.js';
import { rightwards } from './rightward.js';
import { scareQuotes } from './scare-quotes.js';
import { subject } from './subject.js';
import type { Unit } from './unit.js';

/** What treats of a thing without a word for or against it, and what introduces that thing. */
const STUDIES = new Set([
  'seminar',
  'workshop',
  'lecture',
  'book',
  'article',
  'chapter',
  'essay',
  'study',
  'textbook',
  'glossary',
  'exhibition',
  'research',
  'definition',
  'debate',
  'talk',
  'history',
]);
const ABOUT = new Set(['on', 'about', 'of']);
/** Verbs that name a thing, and do no more. */
const NAMING_VERBS = new Set(['mention', 'define', 'study', 'examine', 'cover', 'list', 'explain']);

/**
 * Works out what one hit comes to, from the inside out: its noun phrase, its verb, the clauses around it, the cue. After Polanyi & Zaenen
 * (2006), Moilanen & Pulman (2007) and Choi & Wiebe (2014), over a light analysis of clauses instead of a parse.
 */
export function compose(unit: Unit, found: Found, cue: CueEffect | undefined, indirect: boolean): Outcome {
  const r = new Reckoning(unit, found, cue, indirect);
  return found.isConcept ? concept(r) : fixed(r);
}

function concept(r: Reckoning): Outcome {
  const { unit, found } = r;
  const clause = unit.clause[found.first];
  const right = afterwards(r, found.last);
  takenBack(r, found.last);
  const marks = r.struck ? undefined : scareQuotes(r);
  if (marks) r.distance(marks);
  const isSettled = r.struck || marks !== undefined || deemed(r, right, clause);
  if (!isSettled) seenDone(r, right, clause);
  const reached = isSettled ? 'done' : leftwards(r, found.first - 1, clause, startsAsVerb(r));
  if (!r.struck && reached === 'start') {
    const before = r.deontic;
    const ran = rightwards(r, right, clause);
    if (!ran) r.deontic = before;
    if (!ran && !r.struck && underHeading(r, unit.clauses[clause].first - 1)) return r.outcome();
    if (!ran && !r.struck && r.cue && unit.clauses[clause].kind === 'main') applyCue(r, r.cue);
  }
  if (!r.struck) outwards(r, clause);
  reported(r);
  cueOverClauses(r);
  return r.outcome();
}

/** A term of a pole keeps its sign, whatever predicate acts on it; distance, concession and denial still reach it. */
function fixed(r: Reckoning): Outcome {
  const { unit, found } = r;
  for (let p = found.first - 1; p >= 0 && p >= found.first - 2; p--) {
    const operator = unit.operator(p);
    // "as a pretext for X" may be part of the term
    if (!reading(operator, 'phrases', 'distance') || operator!.last > found.first) continue;
    // a whole clause says by itself what it says: "the so-called X was written by a few"
    if (!saysAll(unit, found)) r.turn('distance', operator!, 'not meant by the speaker', -1, true);
    break;
  }
  outwards(r, unit.clause[found.first]);
  reported(r);
  if (!r.struck) discussed(r);
  if (!r.struck) mentioned(r);
  if (!r.struck) kept(r);
  cueOverClauses(r);
  if (!r.struck) r.mode = modeAround(r);
  const sign = r.struck ? 0 : r.value;
  return { sign, scale: r.scale, mode: r.mode, effects: r.effects, conditional: r.conditional };
}

/** "a seminar on X", "a history of X": what is studied is not meant. */
function discussed(r: Reckoning): void {
  const { unit, found } = r;
  if (saysAll(unit, found)) return;
  let p = found.first - 1;
  while (p >= 0 && (unit.tag(p) === TAG.DET || unit.tag(p) === TAG.ADJ)) p--;
  const operator = ABOUT.has(unit.word(p)) ? unit.operator(p - 1) : undefined;
  if (!operator || !STUDIES.has(unit.lemma(p - 1)) || !reading(operator, 'nouns', 'topic')) return;
  r.strike('topic', operator, 'a subject, not a position');
}

/** "We have always kept X": one's own record. */
function kept(r: Reckoning): void {
  const { unit, found } = r;
  const verb = unit.operator(found.first);
  if (unit.tag(found.first) !== TAG.VERB || !(hasEffect(verb, 'support') || hasEffect(verb, 'realise'))) return;
  let p = found.first - 1;
  while (p >= 0 && unit.tag(p) === TAG.ADV) p--;
  if (unit.lemma(p) !== 'have' || MODALS.has(unit.word(p - 1)) || DEONTIC.has(unit.word(p - 1))) return;
  subject(r, found.first, unit.clause[found.first], false);
  if (r.agent === 'self') r.strike('defence', verb, "one's own record is no position", 'defend');
}

/** "The bill mentions X": of others, and no more than that. */
function mentioned(r: Reckoning): void {
  const { unit, found } = r;
  if (saysAll(unit, found)) return;
  let p = found.first - 1;
  while (p >= 0 && (unit.tag(p) === TAG.DET || unit.tag(p) === TAG.ADJ)) p--;
  const operator = unit.operator(p);
  if (!unit.finite[p] || !NAMING_VERBS.has(unit.lemma(p)) || !reading(operator, 'verbs', 'topic')) return;
  subject(r, p, unit.clause[p], false);
  if (r.agent !== 'self') r.strike('topic', operator, 'a subject, not a position');
}

/** Whether a term has a verb of its own. */
function saysAll(unit: Unit, { first, last }: Found): boolean {
  for (let p = first; p < last; p++) if (unit.finite[p]) return true;
  return false;
}

/** How a term of a pole is put forward: what would act on a concept in its place tells. */
function modeAround(r: Reckoning): Mode {
  const { unit, found, cue } = r;
  if (cue?.cueClass === 'criticism' || cue?.effect === 'oppose') return 'accuse';
  if (cue?.cueClass === 'demand' || cue?.effect === 'demand') return 'demand';
  const around = new Reckoning(unit, { ...found, isConcept: true, valence: 1 }, undefined, r.indirect);
  const { mode } = concept(around);
  if (around.outermost === 'demand') return 'demand';
  if (around.outermost === 'oppose' || around.outermost === 'end') return around.deontic ? 'demand' : 'reject';
  if (around.agent === 'other' && mode !== 'demand') return 'accuse';
  if (mode === 'pledge' || mode === 'reject') return mode;
  let self = false;
  let future = false;
  for (let p = unit.clauses[unit.clause[found.first]].first; p < found.last; p++) {
    if (unit.clause[p] !== unit.clause[found.first]) continue;
    const operator = unit.operator(p);
    if (hasEffect(operator, 'self')) self = true;
    future ||= FUTURE.has(unit.word(p)) || unit.word(p) === 'shall';
    if (self && future) return reading(unit.operator(p + 1), 'phrases', 'negate') ? 'reject' : 'pledge';
    if (DEONTIC.has(unit.word(p))) return 'demand';
    if (!self && (hasEffect(operator, 'other') || unit.word(p) === 'their')) return 'accuse';
  }
  return 'affirm';
}
