import { type History, historyOf, worstOf } from './history.js';
import type { Carried, Situation } from './measures.js';
import type { Part } from './part.js';
import type { Reading, Unit } from './units.js';

/** In how many sentences before an actor must be named to be carried over. */
const BACK = 2;

/** Every actor of whom each sentence may speak: those that it names, then those that it may carry over. */
export function situationsOf(units: readonly Unit[], history: History = historyOf(units)): Situation[] {
  return units.flatMap((unit, index) => {
    const own = history.get(unit.speaker);
    const worst = worstOf(own);
    const situation = (reading: Reading, carried?: Carried): Situation => ({
      unit,
      reading,
      held: own?.get(reading.candidate.side),
      worst,
      ...(carried && { carried }),
    });
    const named = unit.named
      .filter(({ isOpen, part }) => !isOpen && !suffers(part))
      .map((reading) => situation(reading));
    return [...named, ...carriedIn(units, index, worst?.candidate).map(([one, why]) => situation(one, why))];
  });
}

/** Whoever only suffers what is bad is not criticised: "the attack on Norway". */
const suffers = ({ doer, isVictim }: Part): boolean => doer === 0 && isVictim;

function carriedIn(units: readonly Unit[], index: number, worst?: Reading['candidate']): [Reading, Carried][] {
  const unit = units[index];
  if (!unit.isSpeech) return [];
  const isNamed = (key: string): boolean => unit.named.some(({ candidate }) => candidate.key === key);
  const last = lastNamed(units, index);
  const found: [Reading['candidate'], Carried][] = [];
  if (last && !isNamed(last.key)) found.push([last, 'last']);
  if (worst && worst.key !== last?.key && !isNamed(worst.key)) found.push([worst, 'worst']);
  return found.map(([candidate, why]) => [{ ...unit.unnamed, candidate: { ...candidate, places: [] } }, why]);
}

/** The last actor that the same speaker named in the sentences right before. */
function lastNamed(units: readonly Unit[], index: number): Reading['candidate'] | undefined {
  for (let i = index - 1; i >= Math.max(0, index - BACK); i--) {
    if (units[i].speaker !== units[index].speaker) return undefined;
    const actors = units[i].named.filter(({ candidate }) => candidate.type !== 'group');
    const last = actors[actors.length - 1];
    if (last) return last.candidate;
  }
  return undefined;
}
