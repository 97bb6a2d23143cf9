import type { Report } from '../../base/errors.js';
import type { Pole } from '../../types/stance.js';
import type { KnowledgeFile, Path } from '../file.js';
import type { Section, Term } from '../lexicon.js';
import { groupOf, type Lists, writeOut } from '../pattern/lists.js';
import { deedName, type RawDeed, sidesOf } from './deeds.js';

/** An entry as a file has it. */
export type RawTerm =
  | string
  | {
      term: string;
      weight?: number;
      valence?: 'positive' | 'negative' | 'condemned';
      pole?: Pole;
      case?: boolean;
      form?: string;
      note?: string;
    };

/** The sections of a file that hold entries, and those that `add:` may have. */
export interface RawSections {
  values?: RawTerm[];
  wrongs?: RawTerm[];
  deeds?: RawDeed[];
  claims?: Partial<Record<Pole, RawTerm[]>>;
  concepts?: RawTerm[];
  exclusions?: RawTerm[];
}

/** What a term is by the place where it stands, unless it says otherwise itself. */
type Place = Pick<Term, 'role' | 'section' | 'pole' | 'valence'>;

const VALUE: Place = { section: 'values', role: 'concept', pole: 'pro', valence: 1 };
const WRONG: Place = { section: 'wrongs', role: 'concept', pole: 'pro', valence: -1 };
const CONCEPT: Place = { section: 'concepts', role: 'concept', pole: 'pro', valence: 1 };
const EXCLUSION: Place = { section: 'exclusions', role: 'exclusion', pole: 'pro', valence: 1 };

/** Turns the entries of one file into terms. An entry that names an unknown list is reported and left out. */
export class TermReader {
  constructor(
    private readonly file: KnowledgeFile<unknown>,
    private readonly lists: Lists,
    private readonly report: Report,
  ) {}

  /** All entries of the sections at `path`, but for terms of poles. */
  sections(raw: RawSections | undefined, path: Path = []): Term[] {
    if (!raw) return [];
    return [
      ...this.terms(raw.values, VALUE, [...path, 'values']),
      ...this.terms(raw.wrongs, WRONG, [...path, 'wrongs']),
      ...(raw.deeds ?? []).flatMap((deed, i) => this.deed(deed, [...path, 'deeds', i])),
      ...this.side(raw.claims?.pro, 'pro', 'claims', [...path, 'claims', 'pro']),
      ...this.side(raw.claims?.anti, 'anti', 'claims', [...path, 'claims', 'anti']),
      ...this.terms(raw.concepts, CONCEPT, [...path, 'concepts']),
      ...this.terms(raw.exclusions, EXCLUSION, [...path, 'exclusions']),
    ];
  }

  /** Entries that take the side of a pole by themselves. */
  side(entries: readonly RawTerm[] | undefined, pole: Pole, section: Section, path: Path): Term[] {
    return this.terms(entries, { section, role: pole, pole, valence: 1 }, path);
  }

  private terms(entries: readonly RawTerm[] = [], place: Place, path: Path): Term[] {
    return entries.flatMap((entry, i) => {
      const at = [...path, i];
      const raw = typeof entry === 'string' ? { term: entry } : entry;
      const pattern = this.written(raw.term, at, () => writeOut(raw.term, this.lists));
      if (pattern === undefined) return [];
      const isBad = raw.valence !== undefined && raw.valence !== 'positive';
      return {
        term: raw.term,
        pattern,
        ...place,
        weight: raw.weight ?? 1,
        valence: isBad ? -1 : place.valence,
        condemned: raw.valence === 'condemned',
        pole: raw.pole ?? place.pole,
        case: raw.case ?? false,
        exact: raw.form === 'exact',
        note: raw.note,
        path: at,
        file: this.file,
      };
    });
  }

  private deed(raw: RawDeed, at: Path): Term[] {
    const term = deedName(raw);
    const { verbs, objects } = sidesOf(term);
    const patterns = this.written(term, at, () => ({
      pattern: groupOf(verbs, this.lists),
      ...(raw.to === undefined ? {} : { object: groupOf(objects, this.lists) }),
    }));
    if (!patterns) return [];
    return [
      {
        term,
        ...patterns,
        section: 'deeds',
        role: 'deed',
        pole: 'pro',
        valence: raw.wrong === undefined ? 1 : -1,
        weight: raw.weight ?? 1,
        case: false,
        exact: false,
        note: raw.note,
        path: at,
        file: this.file,
      },
    ];
  }

  /** What `write` makes of an entry's lists; undefined where one is unknown, which is reported. */
  private written<T>(term: string, at: Path, write: () => T): T | undefined {
    try {
      return write();
    } catch (error) {
      const hint = `Lists that can be named: ${Object.keys(this.lists).sort().join(', ')}.`;
      const message = `"${term}" ${(error as Error).message}`;
      this.report(this.file.at(at, { code: 'unknown-list', message, hint }));
      return undefined;
    }
  }
}
