import type { Report } from '../../base/errors.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';

export type Gender = 'male' | 'female';
type ByGender = Partial<Record<Gender, string[]>>;

/** lexicons/text/titles.yaml: who somebody is. */
export interface Titles {
  honorifics: ByGender & { any?: string[] };
  roles: string[];
  modifiers: string[];
  tails: string[];
  people: string[];
  gendered: ByGender;
}

/** lexicons/text/names.yaml: how people's names are built. */
export interface Names {
  particles: string[];
  suffixes: string[];
  /** Of these, those that distinguish father and son, without a full stop. */
  generations: string[];
  /** In the name of an organisation, words that initials leave out. */
  small_words: string[];
  family_first: string[];
  nicknames: string[][];
  no_names: string[];
  adjectives: string[];
  first_names: ByGender;
}

/** lexicons/text/sources.yaml: what kind of speaker a source names that is not a person's name. */
export interface SourceNouns {
  organisations: string[];
  bodies: string[];
  places: string[];
  documents: string[];
  own_words: string[];
  unnamed: string[];
  /** By how many speak together. */
  collectives: Record<string, string[]>;
  any_people: string[];
}

/** All words that `resolve` knows, before they are compiled. */
export interface SpeakerWords {
  titles: Titles;
  names: Names;
  sources: SourceNouns;
  /** Folded first names by gender, from first-names.yaml. */
  firstNames: Record<Gender, string[]>;
}

/** Reads titles.yaml, names.yaml, sources.yaml and first-names.yaml of a folder; undefined where one of them fails its schema. */
export function loadSpeakerWords(report: Report, folder = `${BUNDLED}text/`): SpeakerWords | undefined {
  const read = <T>(name: string): T | undefined => {
    const { file, diagnostics } = readKnowledgeFile<T>(`${folder}${name}.yaml`, name);
    diagnostics.forEach(report);
    return file?.data;
  };
  const titles = read<Titles>('titles');
  const names = read<Names>('names');
  const sources = read<SourceNouns>('sources');
  const first = read<Record<Gender, string>>('first-names');
  if (!titles || !names || !sources || !first) return undefined;
  const split = (list: string): string[] => list.split(/\s+/).filter(Boolean);
  return { titles, names, sources, firstNames: { female: split(first.female), male: split(first.male) } };
}
