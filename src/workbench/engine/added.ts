import type { Diagnostic } from '../../base/errors.js';
import { checkLexicon } from '../../knowledge/check.js';
import { type Lexicon, noExamples, type Term } from '../../knowledge/lexicon.js';
import { type RawSections, TermReader } from '../../knowledge/load/terms.js';
import type { Lists } from '../../knowledge/pattern/lists.js';
import type { Pole } from '../../types/stance.js';
import { NO_FILE } from './open.js';

/** Where an entry can be added: a section, and of claims a pole, of deeds a side. */
export const PLACES = [
  'values',
  'wrongs',
  'claims pro',
  'claims anti',
  'deeds right',
  'deeds wrong',
  'exclusions',
] as const;
export type AddedPlace = (typeof PLACES)[number];

/** An entry as it is written in the panel; a deed as "verb | verb: object | object". */
export interface AddedEntry {
  readonly dimension: string;
  readonly place: AddedPlace;
  readonly text: string;
}

const DEED = /^[^:]+(?::[^:]+)?$/;
/** An entry is checked among others, whatever else their lexicon has. */
const NO_LEXICON: Lexicon = {
  dimension: '',
  title: '',
  description: '',
  labels: { pro: '', anti: '' },
  terms: [],
  tests: [],
  readExamples: noExamples,
  veto: [],
  path: '',
  sha256: '',
};

/** The entry as the `add` of a lexicon has it. */
export function rawOf({ place, text }: AddedEntry): RawSections {
  const term = text.trim().replace(/\s+/g, ' ');
  switch (place) {
    case 'values':
    case 'wrongs':
    case 'exclusions':
      return { [place]: [term] };
    case 'claims pro':
    case 'claims anti':
      return { claims: { [place.slice(7) as Pole]: [term] } };
    default: {
      const [verbs, objects] = term.split(/\s*:\s*/);
      return { deeds: [{ [place.slice(6)]: verbs, ...(objects && { to: objects }) }] };
    }
  }
}

/**
 * The term of an entry, or what is wrong with it: what `stance lexicon check` would say of it beside the other entries of its lexicon.
 * Warnings are no reason to refuse it.
 */
export function termOf(
  entry: AddedEntry,
  others: readonly Term[],
  lists: Lists,
): { term?: Term; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic): void => void problems.push(problem);
  if (!entry.text.trim()) {
    report({ level: 'error', code: 'bad-term', message: 'the entry is empty', hint: 'Write a word or a phrase.' });
    return { problems };
  }
  if (entry.place.startsWith('deeds') && !DEED.test(entry.text.trim())) {
    const message = `"${entry.text.trim()}" is no deed`;
    report({
      level: 'error',
      code: 'bad-term',
      message,
      hint: 'Write verbs, a colon, and what it is done to: seize | sink: <ship> | boat.',
    });
    return { problems };
  }
  const [term] = new TermReader(NO_FILE, lists, report).sections(rawOf(entry));
  if (!term) return { problems };
  const about = `"${term.term}"`;
  checkLexicon({ ...NO_LEXICON, terms: [...others, term] }, (problem) => {
    if (problem.message.startsWith(about)) report(problem);
  });
  return { term: problems.some(({ level }) => level === 'error') ? undefined : term, problems };
}
