/** Gathers text paragraph by paragraph: white space is one blank, paragraphs are apart by a blank line. */
export class Blocks {
  private readonly done: string[] = [];
  private parts: string[] = [];

  /** Text of the paragraph that is open. */
  add(text: string): void {
    this.parts.push(text.replace(/\s+/g, ' '));
  }

  /** A line's end within the paragraph. */
  breakLine(): void {
    this.parts.push('\n');
  }

  /** Ends the paragraph that is open, if it has any text. */
  end(): void {
    const text = tidy(this.parts.join(''));
    if (text) this.done.push(text);
    this.parts = [];
  }

  /** All paragraphs so far. */
  toString(): string {
    this.end();
    return this.done.join('\n\n');
  }
}

/** Without blanks at the ends of lines, or two in a row. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
