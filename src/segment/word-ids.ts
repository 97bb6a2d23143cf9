import { widened } from '../base/lists.js';
import { TAGS } from '../types/text.js';
import type { Tagger } from './tagger/tagger.js';
import type { Vocabulary } from './vocabulary.js';

/** The id of a form that is nothing but blanks. */
export const BLANK = -1;
/** What a kind's form is before it is looked at. */
const UNKNOWN = -2;

/**
 * The tagger's kinds of words in a vocabulary's ids: strings are looked at once for each kind, and once for each of its tags, not for each
 * token.
 */
export class WordIds {
  readonly generation: number;
  private forms = new Int32Array(1 << 12).fill(UNKNOWN);
  /** One more than the lemma's id, by kind and the tagger's tag. */
  private lemmas: Int32Array;
  private readonly tagIds: Uint8Array;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly tagger: Tagger,
  ) {
    const { tagNames } = tagger;
    this.generation = tagger.generation;
    this.lemmas = new Int32Array(this.forms.length * tagNames.length);
    this.tagIds = Uint8Array.from(tagNames, (name) => Math.max(0, (TAGS as readonly string[]).indexOf(name)));
  }

  /** The id of a kind's form, or BLANK. */
  form(kind: number): number {
    const known = kind < this.forms.length ? this.forms[kind] : UNKNOWN;
    return known === UNKNOWN ? this.addForm(kind) : known;
  }

  /** The id of the lemma of a kind whose form was asked for. Contractions aside, it depends on form and tag alone. */
  lemma(kind: number, tag: number): number {
    const at = kind * this.tagIds.length + tag;
    const known = this.lemmas[at];
    if (known !== 0) return known - 1;
    const { vocabulary } = this;
    const id = vocabulary.lower(vocabulary.id(this.tagger.kinds.lemma(kind, tag)));
    this.lemmas[at] = id + 1;
    return id;
  }

  /** The index in TAGS. */
  tag(tag: number): number {
    return this.tagIds[tag];
  }

  private addForm(kind: number): number {
    if (kind >= this.forms.length) {
      this.forms = widened(this.forms, 2 * kind, UNKNOWN);
      this.lemmas = widened(this.lemmas, this.forms.length * this.tagIds.length);
    }
    const text = this.tagger.kinds.text(kind);
    this.forms[kind] = /\S/.test(text) ? this.vocabulary.id(text) : BLANK;
    return this.forms[kind];
  }
}

const known = new WeakMap<Vocabulary, WordIds>();

export function wordIdsOf(vocabulary: Vocabulary, tagger: Tagger): WordIds {
  let ids = known.get(vocabulary);
  if (ids?.generation !== tagger.generation) {
    ids = new WordIds(vocabulary, tagger);
    known.set(vocabulary, ids);
  }
  return ids;
}
