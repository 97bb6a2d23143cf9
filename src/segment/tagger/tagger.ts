import { widened } from '../../base/lists.js';
import { WordList } from '../../knowledge/prepared/word-list.js';
import { EnteredWords } from './entered.js';
import { Kinds } from './kinds.js';
import { Machine } from './machine.js';
import { type Piece, PieceWriter } from './pieces.js';
import { EndHint, FIXED, SKIPPED, type Tables } from './tables.js';
import { Tokenizer } from './tokenizer.js';

/** Stretches and words that are kept between documents; beyond, everything is worked out anew. */
const MOST_KEPT = 50_000;

/**
 * Tokens, ends of sentences and tags by the tables and rules of wink-eng-lite-web-model, as wink-nlp gives them, at several times its
 * speed: each stretch of text is cut once and looked up afterwards, and rules run over columns of small numbers.
 */
export class Tagger {
  /** Of the document read last; the columns have `count` entries. */
  count = 0;
  kind = new Int32Array(1 << 12);
  /** Tags as the model numbers them. */
  tag = new Uint8Array(1 << 12);
  /** 1 where a sentence begins. */
  begins = new Uint8Array(1 << 12);
  kinds: Kinds;
  /** Another one when kinds are numbered anew. */
  generation = 0;

  /** 1 where a blank stands before a token. */
  private apart = new Uint8Array(1 << 12);
  private symbols = new Uint8Array(1 << 12);
  private readonly pieces = new Map<string, Piece>();
  private readonly lexicon: WordList;
  private entered!: EnteredWords;
  private writer!: PieceWriter;
  private tokenizer!: Tokenizer;
  private readonly tagRules: readonly Machine[];
  private readonly endRules: Machine;
  /** A bit for each tag of a common word. */
  private readonly commonTags: number;

  constructor(private readonly tables: Tables) {
    this.lexicon = new WordList(tables);
    this.kinds = this.begin();
    this.tagRules = tables.rules.tags.map((data) => new Machine(data));
    this.endRules = new Machine(tables.rules.ends);
    const { tagNames } = tables.rules;
    this.commonTags = ['ADJ', 'NOUN', 'VERB'].reduce((bits, name) => bits | (1 << tagNames.indexOf(name)), 0);
  }

  /** Whether the model has a word, folded, as a noun, adjective or verb: its words in lower case are no names. */
  isCommonWord(word: string): boolean {
    return (this.kinds.tagsOf(word) & this.commonTags) !== 0;
  }

  /** The base form of a word, folded, that the model has as a verb. */
  verbLemma(word: string): string | undefined {
    const verb = this.tagNames.indexOf('VERB');
    if (!((this.kinds.tagsOf(word) >> verb) & 1)) return undefined;
    return this.kinds.lemma(this.kinds.ofModel(this.lexicon.find(word)), verb);
  }

  get tagNames(): readonly string[] {
    return this.tables.rules.tagNames;
  }

  /** Makes ready for a document. */
  start(): void {
    if (this.pieces.size + this.entered.size > MOST_KEPT) {
      this.kinds = this.begin();
      this.generation++;
    }
    this.entered.nextDocument();
    this.count = 0;
  }

  /** Adds the tokens of a stretch without blanks. Gives where each ends in it. */
  add(stretch: string, isApart: boolean): readonly number[] {
    const piece = this.pieceOf(stretch);
    const { tokens, enters } = piece;
    if (enters) for (let i = 0; i < enters.length; i += 2) this.entered.enter(enters[i], enters[i + 1]);
    const first = this.count;
    if (first + tokens.length > this.kind.length) this.widen(first + tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      this.kind[first + i] = token >= 0 ? token : this.entered.kind(~token);
      this.apart[first + i] = 0;
    }
    if (isApart) this.apart[first] = 1;
    this.count += tokens.length;
    return piece.ends;
  }

  /** Works out tags and sentences of what was added. */
  finish(): void {
    this.findSentences();
    this.tagTokens();
  }

  private findSentences(): void {
    const { apart, begins, count, kind, symbols } = this;
    const { endSymbol } = this.kinds;
    for (let i = 0; i < count; i++) {
      const symbol = endSymbol[kind[i]];
      symbols[i] = symbol === EndHint.quote && apart[i] ? EndHint.quoteApart : symbol;
    }
    this.endRules.run(symbols, count);
    begins.fill(0, 0, count);
    if (count) begins[0] = 1;
    for (const end of this.endRules.at) begins[end + 1] = 1;
  }

  private tagTokens(): void {
    const { count, kind, tag } = this;
    const { pos } = this.kinds;
    for (let i = 0; i < count; i++) tag[i] = pos[kind[i]] & ~FIXED;
    for (const rules of this.tagRules) this.applyTags(rules);
    for (let i = 0; i < count; i++) if (pos[kind[i]] & FIXED) tag[i] = pos[kind[i]] & ~FIXED;
  }

  private applyTags(rules: Machine): void {
    const { at, value } = rules;
    const { count, kind, symbols, tag } = this;
    const { tagSymbol, tags } = this.kinds;
    for (let i = 0; i < count; i++) symbols[i] = tag[i] === 0 ? SKIPPED : tagSymbol[kind[i]] || tag[i];
    rules.run(symbols, count);
    for (let i = 0; i < at.length; i++) {
      const token = at[i];
      if (value[i] < 0) tag[token] = -value[i];
      else if ((tags[kind[token]] >> value[i]) & 1) tag[token] = value[i];
    }
  }

  private pieceOf(stretch: string): Piece {
    const known = this.pieces.get(stretch);
    for (let piece = known; piece; piece = piece.other) if (this.fits(piece)) return piece;
    this.tokenizer.cut(stretch);
    const piece = this.writer.finish(stretch);
    if (known) {
      piece.other = known.other;
      known.other = piece;
    } else this.pieces.set(stretch, piece);
    return piece;
  }

  /** Whether the words that decided how a stretch was cut are now entered where they were then. */
  private fits({ by }: Piece): boolean {
    if (by) for (const word of by) if (this.entered.isEntered(word < 0 ? ~word : word) !== word >= 0) return false;
    return true;
  }

  private begin(): Kinds {
    this.pieces.clear();
    const kinds = new Kinds(this.tables, this.lexicon);
    this.entered = new EnteredWords(this.lexicon, (text, category) => kinds.of(text, category));
    this.writer = new PieceWriter(this.tables, this.lexicon, this.entered, kinds);
    this.tokenizer = new Tokenizer(this.tables.rules, this.writer);
    return kinds;
  }

  private widen(size: number): void {
    const room = 2 * size;
    this.kind = widened(this.kind, room);
    this.apart = widened(this.apart, room);
    this.tag = new Uint8Array(room);
    this.begins = new Uint8Array(room);
    this.symbols = new Uint8Array(room);
  }
}
