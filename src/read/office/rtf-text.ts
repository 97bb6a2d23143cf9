import { OwnError } from '../../base/problems/causes.js';
import { type EmphasisedText, joined } from '../formats/emphasis.js';
import type { Draft } from '../types.js';
import { tidy } from '../xml/blocks.js';
import { CHARACTERS, CHARSETS, type Decoder, decoderOf, ENDS, KNOWN, LEFT_OUT } from './rtf-words.js';

/** A token of rtf-stream-parser: a group's start (0) or end (1), a control word (2), or bytes of text (3). */
export interface RtfToken {
  readonly type: 0 | 1 | 2 | 3;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Buffer;
}

/** Where the text of a group goes. */
type Place = 'text' | 'note' | 'fonts' | 'info' | 'nowhere';

interface Group {
  place: Place;
  /** How many characters stand after a `\u` for programs that do not know it. */
  fallback: number;
  page: number;
  hidden: boolean;
  bold: boolean;
  italic: boolean;
  /** Name of the document's property that the group holds. */
  field?: string;
}

const DEEPEST = 2000;
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  author: 'author',
  subject: 'subject',
  keywords: 'keywords',
  creatim: 'created',
};

/** Makes text of the tokens of a Rich Text file. */
export class RtfText {
  private readonly groups: Group[] = [];
  private group: Group = { place: 'text', fallback: 1, page: 1252, hidden: false, bold: false, italic: false };
  private readonly pages = new Map<number, number>();
  private readonly decoders = new Map<number, Decoder>();
  private readonly blocks: EmphasisedText[] = [];
  /** Of the paragraph: the length of its beginning in bold or italics, once something else has come. */
  private lead: number | undefined;
  private bold = false;
  private hasBegun = false;
  private readonly notes: string[] = [];
  private readonly parts: Record<'text' | 'note', string[]> = { text: [], note: [] };
  private readonly record: Record<string, string> = {};
  private pending: Buffer[] = [];
  private defaultPage = 1252;
  private font = 0;
  private skip = 0;
  private isStart = false;
  private isUnknown = false;
  private isOver = false;

  /** Whether a group was never closed. */
  get isOpen(): boolean {
    return !this.isOver;
  }

  draft(): Draft & { body: string } {
    this.paragraph();
    return { record: this.record, ...joined(this.blocks) };
  }

  take({ type, word = '', param, data }: RtfToken): void {
    if (this.isOver) return;
    if (type === 3 || (type === 2 && word === "'")) {
      if (data) this.bytes(data);
      return;
    }
    this.flush();
    if (type === 0) this.open();
    else if (type === 1) this.close();
    else this.control(word, param);
    if (type !== 0 && word !== '*') this.isStart = false;
  }

  private open(): void {
    this.groups.push(this.group);
    if (this.groups.length > DEEPEST) throw new OwnError('it is nested too deeply');
    this.group = { ...this.group };
    this.isStart = true;
    this.isUnknown = false;
    this.skip = 0;
  }

  private close(): void {
    const wasNote = this.group.place === 'note';
    this.group = this.groups.pop() ?? this.group;
    this.skip = 0;
    if (wasNote && this.group.place !== 'note') this.endNote();
    if (!this.groups.length) this.isOver = true;
  }

  private control(word: string, param: number | undefined): void {
    if (word === '*' && this.isStart) {
      this.isUnknown = true;
      return;
    }
    if (this.isStart) this.destination(word);
    this.isUnknown = false;
    if (!this.setting(word, param)) this.written(word);
  }

  private destination(word: string): void {
    if (this.group.place === 'nowhere') return;
    if (word === 'fonttbl') this.group.place = 'fonts';
    else if (word === 'info') this.group.place = 'info';
    else if (this.group.place === 'info')
      this.group.field = this.record[FIELDS[word]] === undefined ? FIELDS[word] : undefined;
    else if (word === 'footnote') this.group.place = 'note';
    else if (LEFT_OUT.has(word) || (this.isUnknown && !KNOWN.has(word))) this.group.place = 'nowhere';
  }

  /** What changes how the bytes that follow are read; whether the word is one of these. */
  private setting(word: string, given: number | undefined): boolean {
    const param = given ?? 0;
    switch (word) {
      case 'v':
        this.group.hidden = given !== 0;
        return true;
      case 'ansicpg':
        this.defaultPage = param;
        this.group.page = param;
        return true;
      case 'mac':
        this.defaultPage = 10_000;
        return true;
      case 'uc':
        this.group.fallback = param;
        return true;
      case 'u':
        this.say(String.fromCharCode(param < 0 ? param + 65_536 : param));
        this.skip = this.group.fallback;
        return true;
      case 'f':
        this.font = param;
        if (this.group.place !== 'fonts') this.group.page = this.pages.get(param) ?? this.defaultPage;
        return true;
      case 'fcharset':
        this.pages.set(this.font, CHARSETS[param] ?? this.defaultPage);
        return true;
      case 'b':
        this.group.bold = given !== 0;
        return true;
      case 'i':
        this.group.italic = given !== 0;
        return true;
      case 'plain':
        Object.assign(this.group, { hidden: false, bold: false, italic: false });
        return true;
      case 'yr':
      case 'mo':
      case 'dy':
        if (this.group.field === 'created')
          this.property(`${word === 'yr' ? '' : '-'}${String(param).padStart(2, '0')}`);
        return true;
      default:
        return false;
    }
  }

  private written(word: string): void {
    if (ENDS.has(word)) this.endLine();
    else if (word in CHARACTERS) this.say(CHARACTERS[word]);
  }

  /** Bytes that a `\u` before them has made needless are passed over. */
  private bytes(data: Buffer): void {
    const skipped = Math.min(this.skip, data.length);
    this.skip -= skipped;
    this.isStart = false;
    if (data.length > skipped) this.pending.push(data.subarray(skipped));
  }

  private flush(): void {
    if (!this.pending.length) return;
    const bytes = Buffer.concat(this.pending);
    this.pending = [];
    const { page } = this.group;
    const decoder = this.decoders.get(page) ?? decoderOf(page);
    this.decoders.set(page, decoder);
    this.say(decoder.decode(bytes).replace(/[\r\n]+/g, ''));
  }

  private say(text: string): void {
    const { place, hidden, field } = this.group;
    if (place === 'info' && field) this.property(text);
    else if ((place === 'text' || place === 'note') && !hidden) {
      if (place === 'text' && text.trim()) this.emphasise();
      this.parts[place].push(text);
    }
  }

  /** Whether the beginning of the paragraph ends before the text that comes. */
  private emphasise(): void {
    if (this.lead !== undefined) return;
    const { bold, italic } = this.group;
    if (!this.hasBegun) this.bold = bold;
    this.hasBegun = true;
    if (!bold && !italic) this.lead = tidy(this.parts.text.join('')).length;
  }

  private property(text: string): void {
    const { field } = this.group;
    if (field) this.record[field] = (this.record[field] ?? '') + text;
  }

  private endLine(): void {
    if (this.group.place === 'note') this.endNote();
    else if (this.group.place === 'text') this.paragraph();
  }

  private endNote(): void {
    const note = tidy(this.parts.note.join(''));
    if (note) this.notes.push(note);
    this.parts.note = [];
  }

  private paragraph(): void {
    const text = tidy(this.parts.text.join(''));
    const { bold, lead = text.length } = this;
    if (text) this.blocks.push({ text, lead, bold });
    for (const note of this.notes.splice(0)) this.blocks.push({ text: note, lead: 0, bold: false });
    this.parts.text = [];
    this.lead = undefined;
    this.bold = false;
    this.hasBegun = false;
  }
}
