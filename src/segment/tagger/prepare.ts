import type { Column, Flat } from '../../knowledge/prepared/flat.js';
import { wordColumns } from '../../knowledge/prepared/word-list.js';
import { type WinkCore, type WinkModel, WinkWords } from './model.js';
import { endMachine, endSymbolOf, endWordsOf, tagMachine } from './rules.js';
import { FIRST_TAG_HINT, FIXED, type Rules, type Tables } from './tables.js';

/** The numbers of a piece of a contraction. */
const PIECE = 4;
/** Where nothing else is known, a word is a noun. */
const NOUN = 8;

/** The language model as columns; takes a second, so the build does it. */
export function tablesOf(model: WinkModel): Tables {
  const core = model.core();
  const words = new WinkWords(core);
  const { list } = core.features.lexeme;
  const lexemes = list.length;
  const places = lexemes + core.xpansions.length / PIECE;
  const endWords = endWordsOf(model.sbd().machines[0]);
  const endOf = endSymbolOf(words, endWords, list);
  const tables = {
    ...{ lexemes, places },
    ...wordColumns(list),
    pieces: new Int32Array(lexemes),
    mapped: new Int32Array(lexemes),
    ownPos: new Uint8Array(lexemes),
    ownTags: new Int32Array(lexemes),
    isBase: new Uint8Array(lexemes),
    ownEnd: new Uint8Array(lexemes),
    form: new Int32Array(places),
    normal: new Int32Array(places),
    lemma: new Int32Array(places),
    pos: new Uint8Array(places),
    tagSymbol: new Uint8Array(places),
    endSymbol: new Uint8Array(places),
    tags: new Int32Array(places),
    rules: rulesOf(model, core, endWords),
  };
  for (let lexeme = 0; lexeme < lexemes; lexeme++) {
    const mapped = words.mapped(lexeme);
    tables.mapped[lexeme] = mapped;
    tables.ownPos[lexeme] = words.property(lexeme, 'pos');
    tables.ownTags[lexeme] = words.tags(lexeme);
    tables.isBase[lexeme] = words.property(lexeme, 'isBaseForm');
    tables.ownEnd[lexeme] = endOf(lexeme, 0);
    if (words.property(lexeme, 'isContraction')) tables.pieces[lexeme] = piecesOf(lexeme, words, lexemes);
    tables.form[lexeme] = lexeme;
    tables.normal[lexeme] = words.normal(lexeme);
    // a contraction has its pieces' place there instead
    if (words.property(mapped, 'isContraction')) tables.lemma[lexeme] = mapped;
    else tables.lemma[lexeme] = words.property(mapped, 'isSLemma') ? words.property(mapped, 'lemma') : -1;
    tables.pos[lexeme] = words.property(mapped, 'pos') || NOUN;
  }
  for (let place = lexemes; place < places; place++) {
    const [form, normal, lemma, tag] = core.xpansions.subarray(
      PIECE * (place - lexemes),
      PIECE * (place - lexemes + 1),
    );
    tables.form[place] = form;
    tables.normal[place] = normal;
    tables.lemma[place] = lemma;
    tables.pos[place] = FIXED | tag;
  }
  for (let place = 0; place < places; place++) {
    const [form, normal] = [tables.form[place], tables.normal[place]];
    const hint = words.property(form, 'posHint');
    tables.tagSymbol[place] = hint ? FIRST_TAG_HINT + hint : 0;
    tables.endSymbol[place] = endOf(normal, words.property(form, 'sbdHint'));
    tables.tags[place] = tables.ownTags[normal];
  }
  return tables;
}

/** The model keeps where a contraction's pieces begin, and how many numbers they have, in place of its lemma. */
function piecesOf(lexeme: number, words: WinkWords, lexemes: number): number {
  const packed = words.property(lexeme, 'lemma');
  const [first, count] = [(packed & 0x3fff) / PIECE, ((packed >>> 14) & 0x1f) / PIECE];
  if (!Number.isInteger(first) || !Number.isInteger(count) || count > 7) throw new Error('unknown kind of contraction');
  return 8 * (lexemes + first) + count;
}

function rulesOf(model: WinkModel, { pos, preserve, trex }: WinkCore, endWords: readonly number[]): Rules {
  const { anyWithRP, anyWithLP, LPanyRP } = trex.helpers;
  return {
    tagNames: pos.list,
    words: trex.ltc,
    parts: trex.rtc,
    rightMark: anyWithRP,
    leftMark: anyWithLP,
    bothMarks: LPanyRP,
    prefixes: Object.keys(preserve.prefix),
    suffixes: Object.keys(preserve.suffix),
    tags: model.pos().machines.map(tagMachine),
    ends: endMachine(model.sbd().machines[0], endWords),
  };
}

/** The columns of tables by their names, and the rest. */
export function flatOf(tables: Tables): Flat {
  const entries = Object.entries(tables);
  const isColumn = (value: unknown): value is Column => ArrayBuffer.isView(value);
  return {
    data: Object.fromEntries(entries.filter(([, value]) => !isColumn(value))),
    columns: Object.fromEntries(entries.filter((entry): entry is [string, Column] => isColumn(entry[1]))),
  };
}
