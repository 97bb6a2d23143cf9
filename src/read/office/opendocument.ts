import { textDrafts } from '../exports/drafts.js';
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
/** Not the author's text, or not there any more: comments, deletions, numbers of notes, tables of contents, descriptions. */
const LEFT_OUT = new Set(
  'office:annotation text:tracked-changes text:note-citation text:table-of-content text:alphabetical-index text:ruby-text svg:title svg:desc office:forms presentation:notes'.split(
    ' ',
  ),
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
  if (!content) throw guard.error(FAILURE.code, `${FAILURE.what}: it has no content.xml`, FAILURE.hint);
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
  readonly inner: string[];
}

class OpenDocument {
  private readonly record: Record<string, string> = {};
  private readonly blocks: string[] = [];
  private readonly open: Paragraph[] = [];
  private heading: string | undefined;
  private left = 0;
  private body = 0;
  private hasBody = false;
  private field: string | undefined;

  drafts(input: FormatInput): Draft[] {
    if (!this.hasBody) throw input.guard.error(FAILURE.code, `${FAILURE.what}: it has no body`, FAILURE.hint);
    const body = this.blocks.join('\n\n');
    return textDrafts(body, { record: this.record, body, title: this.heading }, input, false);
  }

  read(xml: string, guard: Guard): void {
    guard.parse(FAILURE, () =>
      readXml(xml, {
        open: (name) => this.start(name),
        text: (text) => this.text(text),
        close: (name) => this.finish(name),
      }),
    );
  }

  private start(name: string): void {
    this.field = FIELDS[name];
    if (LEFT_OUT.has(name)) this.left++;
    else if (name === 'office:body') {
      this.body++;
      this.hasBody = true;
    } else if (this.left || !this.body) return;
    else if (PARAGRAPHS.has(name)) this.open.push({ parts: [], inner: [] });
    else this.open.at(-1)?.parts.push(charactersOf(name));
  }

  private text(text: string): void {
    if (this.field && !this.body) {
      const before = this.record[this.field];
      this.record[this.field] = before === undefined ? text : `${before}; ${text}`;
    } else if (!this.left) this.open.at(-1)?.parts.push(text.replace(/\s+/g, ' '));
  }

  private finish(name: string): void {
    this.field = undefined;
    if (LEFT_OUT.has(name)) this.left--;
    else if (name === 'office:body') this.body--;
    else if (!this.left && PARAGRAPHS.has(name)) this.paragraph(name === 'text:h');
  }

  private paragraph(isHeading: boolean): void {
    const ended = this.open.pop();
    if (!ended) return;
    const text = tidy(ended.parts.join(''));
    const blocks = [...(text ? [text] : []), ...ended.inner];
    (this.open.at(-1)?.inner ?? this.blocks).push(...blocks);
    if (isHeading && text) this.heading ??= text;
  }
}

/** A run of blanks is written as one with a number; any number of them reads as one. */
function charactersOf(name: string): string {
  if (name === 'text:line-break') return '\n';
  return name === 'text:s' || name === 'text:tab' ? ' ' : '';
}
