import { words } from '../../base/lists.js';
import { textDrafts } from '../exports/drafts.js';
import { type EmphasisedText, joined } from '../formats/emphasis.js';
import type { Failure, Guard } from '../guard/guard.js';
import { readXml } from '../guard/markup.js';
import { unzip } from '../guard/unzip.js';
import type { Draft, FormatInput } from '../types.js';
import { tidy } from '../xml/blocks.js';

const FAILURE: Failure = {
  code: 'broken-odt',
  what: 'not an OpenDocument text',
  hint: 'Open it in LibreOffice and save it as .odt again.',
};
/** The first letter of an archive; XML begins with another. */
const PACKED = 0x50;
const PARAGRAPHS = new Set(['text:p', 'text:h']);
const STYLED = new Set([...PARAGRAPHS, 'text:span']);
/** From this weight on, letters are bold. */
const BOLD = 600;
/** Not the author's text, or not there any more: comments, deletions, numbers of notes, tables of contents, descriptions. */
const LEFT_OUT = words(
  'office:annotation text:tracked-changes text:note-citation text:table-of-content text:alphabetical-index text:ruby-text svg:title svg:desc office:forms presentation:notes',
);
const FIELDS: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:language': 'language',
  'meta:initial-creator': 'author',
  'meta:creation-date': 'created',
  'meta:keyword': 'keywords',
};

/** An OpenDocument text is one document, its paragraphs apart by a blank line, footnotes behind the paragraph with their mark. */
export async function* readOpenDocument(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, guard } = input;
  const packed = await guard.whole(bytes);
  if (!packed.length) {
    yield { record: {}, body: '' };
    return;
  }
  if (packed[0] !== PACKED) {
    yield* readFlatOpenDocument(packed.toString('utf8'), input);
    return;
  }
  const archive = await unzip(packed, FAILURE, guard);
  const content = await archive.read('content.xml');
  if (!content) throw guard.broken(FAILURE, 'it has no content.xml');
  const text = new OpenDocument();
  for (const part of [await archive.read('meta.xml'), content]) if (part) text.read(part.toString('utf8'), guard);
  yield* text.drafts(input);
}

/** The same in one file of XML (`.fodt`). */
export function readFlatOpenDocument(xml: string, input: FormatInput): Draft[] {
  const text = new OpenDocument();
  text.read(xml, input.guard);
  return text.drafts(input);
}

interface Paragraph {
  readonly parts: string[];
  /** Footnotes and text boxes inside, which follow it. */
  readonly inner: EmphasisedText[];
  /** Length of its beginning in bold or italics, once something else has come. */
  lead?: number;
  bold: boolean;
  hasBegun?: boolean;
}

interface Style {
  bold?: boolean;
  italic?: boolean;
}

class OpenDocument {
  private readonly record: Record<string, string> = {};
  private readonly blocks: EmphasisedText[] = [];
  private readonly styles = new Map<string, Style>();
  private style: Style = {};
  /** The styles of the paragraphs and spans that are open. */
  private readonly worn: Style[] = [];
  private readonly open: Paragraph[] = [];
  private heading: string | undefined;
  private left = 0;
  private body = 0;
  private hasBody = false;
  private field: string | undefined;

  drafts(input: FormatInput): Draft[] {
    if (!this.hasBody) throw input.guard.broken(FAILURE, 'it has no body');
    return textDrafts({ record: this.record, ...joined(this.blocks), title: this.heading }, input);
  }

  read(xml: string, guard: Guard): void {
    guard.parse(FAILURE, () =>
      readXml(xml, {
        open: (name, attributes) => this.start(name, attributes),
        text: (text) => this.text(text),
        close: (name) => this.finish(name),
      }),
    );
  }

  private start(name: string, attributes: Readonly<Record<string, string>>): void {
    this.field = FIELDS[name];
    if (name.startsWith('style:')) this.readStyle(name, attributes);
    if (STYLED.has(name)) this.worn.push({ ...this.worn.at(-1), ...this.styles.get(attributes['text:style-name']) });
    if (LEFT_OUT.has(name)) this.left++;
    else if (name === 'office:body') {
      this.body++;
      this.hasBody = true;
    } else if (this.left || !this.body) return;
    else if (PARAGRAPHS.has(name)) this.open.push({ parts: [], inner: [], bold: false });
    else this.open.at(-1)?.parts.push(charactersOf(name));
  }

  /** Bold and italics, of a style that may have those of another. */
  private readStyle(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style:style') {
      this.style = { ...this.styles.get(attributes['style:parent-style-name']) };
      this.styles.set(attributes['style:name'], this.style);
    } else if (name === 'style:text-properties') {
      const { 'fo:font-weight': weight, 'fo:font-style': slant } = attributes;
      if (weight !== undefined) this.style.bold = weight === 'bold' || Number(weight) >= BOLD;
      if (slant !== undefined) this.style.italic = slant === 'italic' || slant === 'oblique';
    }
  }

  private text(text: string): void {
    if (this.field && !this.body) {
      const before = this.record[this.field];
      this.record[this.field] = before === undefined ? text : `${before}; ${text}`;
    } else if (!this.left) {
      const paragraph = this.open.at(-1);
      if (!paragraph) return;
      if (text.trim()) this.emphasise(paragraph);
      paragraph.parts.push(text.replace(/\s+/g, ' '));
    }
  }

  /** Whether the beginning of a paragraph ends before the text that comes. */
  private emphasise(paragraph: Paragraph): void {
    if (paragraph.lead !== undefined) return;
    const { bold = false, italic = false } = this.worn.at(-1) ?? {};
    if (!paragraph.hasBegun) paragraph.bold = bold;
    paragraph.hasBegun = true;
    if (!bold && !italic) paragraph.lead = tidy(paragraph.parts.join('')).length;
  }

  private finish(name: string): void {
    this.field = undefined;
    if (STYLED.has(name)) this.worn.pop();
    if (LEFT_OUT.has(name)) this.left--;
    else if (name === 'office:body') this.body--;
    else if (!this.left && PARAGRAPHS.has(name)) this.paragraph(name === 'text:h');
  }

  private paragraph(isHeading: boolean): void {
    const ended = this.open.pop();
    if (!ended) return;
    const text = tidy(ended.parts.join(''));
    const { bold, inner, lead = text.length } = ended;
    const blocks = [...(text ? [{ text, lead, bold }] : []), ...inner];
    (this.open.at(-1)?.inner ?? this.blocks).push(...blocks);
    if (isHeading && text) this.heading ??= text;
  }
}

/** A run of blanks is written as one with a number; any number of them reads as one. */
function charactersOf(name: string): string {
  if (name === 'text:line-break') return '\n';
  return name === 'text:s' || name === 'text:tab' ? ' ' : '';
}
