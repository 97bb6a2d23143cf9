import { readXml } from '../guard/markup.js';
import type { EmphasisedText } from './emphasis.js';

/** Text that is not there: deleted or moved away, field codes, and the second copy of what older programs cannot show. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};
const STYLES: Readonly<Record<string, 'bold' | 'italic'>> = { Strong: 'bold', Emphasis: 'italic' };
const NOTES = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
]);

/** By "footnote 2" or "endnote 2": what the note says. */
export type Notes = ReadonlyMap<string, string>;

/** The paragraphs of a part of a Word document, with their beginnings in bold or italics; notes stand behind the paragraph with their mark. */
export function wordParagraphs(xml: string, notes: Notes = new Map()): EmphasisedText[] {
  const text = new WordText(notes);
  readXml(xml, {
    open: (name, attributes) => text.open(name, attributes),
    text: (piece) => text.add(piece),
    close: (name) => text.close(name),
  });
  return text.paragraphs;
}

/** The notes of a part such as `word/footnotes.xml`; `element` is "footnote" or "endnote". Lines between text and notes are none. */
export function wordNotes(xml: string, element: 'footnote' | 'endnote', notes: Map<string, string>): void {
  let text: WordText | undefined;
  let key = '';
  readXml(xml, {
    open: (name, attributes) => {
      if (name === `w:${element}`) {
        text = attributes['w:type'] === undefined ? new WordText(new Map()) : undefined;
        key = `${element} ${attributes['w:id']}`;
      } else text?.open(name, attributes);
    },
    text: (piece) => text?.add(piece),
    close: (name) => {
      if (name !== `w:${element}`) {
        text?.close(name);
        return;
      }
      const said = text?.paragraphs.map((one) => one.text.trim()).filter(Boolean);
      if (said?.length) notes.set(key, said.join(' '));
      text = undefined;
    },
  });
}

class WordText {
  readonly paragraphs: EmphasisedText[] = [];
  private current = '';
  /** Notes whose marks stand in the current paragraph. */
  private marks: string[] = [];
  private left = 0;
  private isText = false;
  private isRun = false;
  private run: { bold?: boolean; italic?: boolean } = {};
  /** Length of the emphasised beginning of the paragraph, once something else has come. */
  private lead: number | undefined;
  private bold = false;

  constructor(private readonly notes: Notes) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (LEFT_OUT.has(name)) this.left++;
    else if (name === 'w:t') this.isText = true;
    else if (name === 'w:r') {
      this.isRun = true;
      this.run = {};
    } else if (this.isRun && (name === 'w:b' || name === 'w:i' || name === 'w:rStyle'))
      this.format(name, attributes['w:val']);
    else if (!this.left && name in CHARACTERS) this.current += CHARACTERS[name];
    else if (!this.left && NOTES.has(name)) this.marks.push(`${NOTES.get(name)} ${attributes['w:id']}`);
  }

  private format(name: string, value: string | undefined): void {
    const isOn = value !== '0' && value !== 'false';
    if (name === 'w:b') this.run.bold = isOn;
    else if (name === 'w:i') this.run.italic = isOn;
    else if (STYLES[value ?? '']) this.run[STYLES[value ?? '']] = true;
  }

  add(piece: string): void {
    if (!this.isText || this.left) return;
    const { bold = false, italic = false } = this.run;
    if (piece.trim()) {
      if (!this.current.trim()) this.bold = bold;
      if (!bold && !italic) this.lead ??= this.current.trimEnd().length;
    }
    this.current += piece;
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.left--;
    else if (name === 'w:t') this.isText = false;
    else if (name === 'w:r') this.isRun = false;
    else if (name === 'w:p' && !this.left) this.paragraph();
  }

  private paragraph(): void {
    const { current: text, bold, lead = text.trimEnd().length } = this;
    this.paragraphs.push({ text, lead, bold });
    for (const mark of this.marks) {
      const note = this.notes.get(mark);
      if (note) this.paragraphs.push({ text: note, lead: 0, bold: false });
    }
    this.current = '';
    this.marks = [];
    this.lead = undefined;
    this.bold = false;
  }
}
