import { Blocks } from '../xml/blocks.js';

/** Seconds of silence after which a sentence that has ended is the last of its paragraph. */
const PAUSE = 2;
/** "- Yes.", ">> Yes.": somebody else speaks. */
const CHANGE = /^(?:[-–—]\s*(?=\S)|(?:>>|&gt;&gt;)+\s*)/;
/** "[applause]", "(music)", "♪ la la ♪": what is heard, and not said. */
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫].*)$/;
/** "ADA OBI: We will not", "Ada Obi: …": a name before what is said. */
const LABEL = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}:(?=\s|$)/u;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

/** Puts the lines of subtitles together: a sentence goes on over many of them. */
export class Turns {
  private readonly blocks = new Blocks();
  private voice: string | undefined;
  private last = '';
  private end = 0;

  /** The lines of one subtitle, with its times in seconds. */
  cue(lines: readonly { voice?: string; text: string }[], start: number, end: number): void {
    let isFirst = true;
    const before = this.last;
    for (const { voice, text: written } of lines) {
      const text = written.replace(/\s+/g, ' ').trim();
      // automatic subtitles roll up: each begins with the last line of the one before
      if (!text || SOUND.test(text) || (isFirst && text === before && start - this.end < PAUSE)) continue;
      this.line(text, voice, start);
      isFirst = false;
    }
    this.end = end;
  }

  private line(written: string, voice: string | undefined, start: number): void {
    const mark = CHANGE.exec(written)?.[0] ?? '';
    const text = written.slice(mark.length);
    const isChange = mark !== '' || voice !== this.voice || LABEL.test(text);
    if (isChange || (start - this.end > PAUSE && SENTENCE_END.test(this.last))) this.blocks.end();
    if (voice !== undefined && (isChange || this.last === '')) this.blocks.add(`${voice}: `);
    this.blocks.add(`${text} `);
    this.voice = voice;
    this.last = written;
  }

  toString(): string {
    return this.blocks.toString();
  }
}
