import type { EnglishKnowledge } from '../../english/english.js';
import type { ReaderModel, WordModel } from '../../knowledge/learned.js';
import type { Lexicon, Term } from '../../knowledge/lexicon.js';
import type { Predicate } from '../../knowledge/load/shared.js';
import type { Lists } from '../../knowledge/pattern/lists.js';
import type { PackedKnowledge, PackedLexicon } from '../data.js';
import type { Met } from './met.js';

/** What is packed of the knowledge of a run. */
export interface ScoringKnowledge {
  readonly english: EnglishKnowledge;
  readonly predicates: readonly Predicate[];
  readonly reader: ReaderModel;
  readonly lexicons: readonly Lexicon[];
  readonly lists: Lists;
  readonly stanceConfidence?: number;
  /** What a lexicon that builds on one extends, as `PackedLexicon.base` has it. */
  readonly baseOf: (lexicon: Lexicon) => string;
}

export function packedKnowledge(knowledge: ScoringKnowledge, met: Met): PackedKnowledge {
  const { english, predicates, reader, lexicons, lists, stanceConfidence, baseOf } = knowledge;
  return {
    classes: Object.fromEntries(
      Object.entries(english.classes).map(([name, words]) => [name, [...words]]),
    ) as unknown as PackedKnowledge['classes'],
    kinds: english.kinds,
    predicates: predicates.filter((predicate) => met.predicates.has(predicate)),
    reader: { ...reader, weights: picked(reader.weights, (feature) => canBeSeen(feature, met.lemmas)) },
    lexicons: packedLexicons(lexicons, met, baseOf),
    lists,
    stanceConfidence,
  };
}

function packedLexicons(lexicons: readonly Lexicon[], met: Met, baseOf: ScoringKnowledge['baseOf']): PackedLexicon[] {
  let before = 0;
  return lexicons.map((lexicon) => {
    const first = before;
    before += lexicon.terms.length;
    const occurring = lexicon.terms.flatMap((_, i) => (met.terms.has(first + i) ? [i] : []));
    return packedLexicon(lexicon, occurring, met, baseOf(lexicon));
  });
}

function packedLexicon(lexicon: Lexicon, occurring: readonly number[], met: Met, base: string): PackedLexicon {
  const { dimension, title, description, labels, terms, learned, veto } = lexicon;
  return {
    ...{ dimension, title, description, labels, veto, occurring },
    terms: terms.map(({ path: _, file: __, ...term }: Term) => term),
    ...(learned && { learned: packedWords(learned, met) }),
    base,
  };
}

const packedWords = ({ dimension, pro, anti, thresholds, words }: WordModel, { features }: Met): WordModel => ({
  ...{ dimension, pro, anti, thresholds },
  words: picked(words, (word) => word[0] === '<' || features.has(word)),
});

const NEIGHBOUR = / word[-+]\d=(.+)$/;

/** Whether the reader can meet a feature: all but those of a neighbour that is not among the lemmas, names and numbers excepted. */
function canBeSeen(feature: string, lemmas: ReadonlySet<string>): boolean {
  const neighbour = NEIGHBOUR.exec(feature)?.[1];
  return neighbour === undefined || neighbour[0] === '#' || lemmas.has(neighbour);
}

function picked<T>(record: Readonly<Record<string, T>>, isWanted: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key)));
}
