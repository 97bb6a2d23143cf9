import winkFeatures from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js';
import { widened } from '../../base/lists.js';
import { NONE, type WordList } from '../../knowledge/prepared/word-list.js';
import { abbreviation } from './rules.js';
import type { Tables } from './tables.js';

/** What the model's own functions ask of words. */
interface WordFacts {
  lookup(text: string): readonly number[];
  intrinsicSize(): number;
  posOf(lexeme: number): number;
  hasSamePOS(text: string, tag: string): boolean;
}
export interface WordFeatures {
  pos(text: string, category: number, words: WordFacts): number;
  isAbbrev(text: string): number;
}
export type Lemmatize = (text: string, tag: string, words: WordFacts) => string | undefined;

const NOUN = 8;

/** No word that was met has it. */
const UNMET = 0;

/**
 * Everything that rules and later stages ask of the words that were met. Their numbers here are *kinds*, from 1 in the order in which they
 * were met, so that columns are short.
 */
export class Kinds {
  pos = new Uint8Array(1 << 12);
  tagSymbol = new Uint8Array(1 << 12);
  endSymbol = new Uint8Array(1 << 12);
  /** Of each tag, whether rules may give it, as a bit. */
  tags = new Int32Array(1 << 12);
  /** How the model has it: the kind in its tables; -1 for a word that it does not have. */
  private readonly modelKinds: number[] = [NONE];
  private readonly texts: string[] = [''];
  private readonly met: Int32Array;
  private readonly byWord = new Map<string, number>();
  private readonly features: WordFeatures;
  private readonly facts: WordFacts;

  constructor(
    private readonly tables: Tables,
    private readonly lexicon: WordList,
  ) {
    this.met = new Int32Array(tables.places);
    this.features = winkFeatures({});
    this.facts = {
      // of a word that is no lexeme, a number behind all of them
      lookup: (text) => [this.firstLexeme(text)],
      intrinsicSize: () => tables.lexemes,
      posOf: (lexeme) => tables.ownPos[lexeme],
      hasSamePOS: (text, tag) => this.isBaseOf(text, tag),
    };
  }

  /** How many there are, one more than the highest. */
  get count(): number {
    return this.texts.length;
  }

  /** The kind of a lexeme, or of a piece of a contraction, by its place in the tables. */
  ofModel(place: number): number {
    const known = this.met[place];
    if (known !== UNMET) return known;
    const { endSymbol, form, pos, tags, tagSymbol } = this.tables;
    const kind = this.push(this.lexicon.text(form[place]), place);
    this.met[place] = kind;
    this.pos[kind] = pos[place];
    this.tagSymbol[kind] = tagSymbol[place];
    this.endSymbol[kind] = endSymbol[place];
    this.tags[kind] = tags[place];
    return kind;
  }

  /** The kind of a word that is no lexeme, as one of the tokenizer's categories. */
  of(text: string, category: number): number {
    const key = `${category} ${text}`;
    const known = this.byWord.get(key);
    if (known !== undefined) return known;
    const kind = this.push(text, NONE);
    this.byWord.set(key, kind);
    const normal = this.normalOf(text);
    const isOwn = normal === NONE;
    this.pos[kind] = this.features.pos(text, category, this.facts) || NOUN;
    this.tags[kind] = isOwn ? 0 : this.tables.ownTags[normal];
    if (!isOwn) this.endSymbol[kind] = this.tables.ownEnd[normal];
    else this.endSymbol[kind] = this.features.isAbbrev(text.toLowerCase()) ? abbreviation(text.toLowerCase()) : 0;
    return kind;
  }

  text(kind: number): string {
    return this.texts[kind];
  }

  /** The lemma under a tag, by the model's number. */
  lemma(kind: number, tag: number): string {
    const place = this.modelKinds[kind];
    if (place !== NONE && this.tables.lemma[place] >= 0) return this.lexicon.text(this.tables.lemma[place]);
    const normal = this.normalText(kind);
    return lemmatize(normal, this.tables.rules.tagNames[tag], this.facts) ?? normal;
  }

  /** The tags that a word of the model may have, a bit each; none for another word. */
  tagsOf(text: string): number {
    const lexeme = this.lexicon.find(text);
    return lexeme === NONE ? 0 : this.tables.ownTags[lexeme];
  }

  private normalText(kind: number): string {
    const place = this.modelKinds[kind];
    if (place !== NONE) return this.lexicon.text(this.tables.normal[place]);
    const found = this.normalOf(this.texts[kind]);
    return found === NONE ? this.texts[kind].toLowerCase() : this.lexicon.text(found);
  }

  private normalOf(text: string): number {
    const lexeme = this.lexicon.find(text.toLowerCase());
    return lexeme === NONE ? NONE : this.tables.mapped[lexeme];
  }

  private firstLexeme(text: string): number {
    const { form, lexemes, pieces } = this.tables;
    const lexeme = this.lexicon.find(text);
    if (lexeme === NONE) return lexemes;
    return pieces[lexeme] ? form[pieces[lexeme] >> 3] : lexeme;
  }

  private isBaseOf(text: string, tag: string): boolean {
    const lexeme = this.lexicon.find(text);
    if (lexeme === NONE || this.tables.pieces[lexeme] || !this.tables.isBase[lexeme]) return false;
    return ((this.tables.ownTags[lexeme] >> this.tables.rules.tagNames.indexOf(tag)) & 1) === 1;
  }

  private push(text: string, place: number): number {
    const kind = this.texts.push(text) - 1;
    this.modelKinds.push(place);
    if (kind < this.pos.length) return kind;
    const room = 2 * kind;
    this.pos = widened(this.pos, room);
    this.tagSymbol = widened(this.tagSymbol, room);
    this.endSymbol = widened(this.endSymbol, room);
    this.tags = widened(this.tags, room);
    return kind;
  }
}
