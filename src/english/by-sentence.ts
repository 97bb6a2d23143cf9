import type { Article } from '../types/text.js';

/** What reads the tokens `first` to `last` (not included) of a sentence. */
export interface ReadsSentence {
  readSentence(first: number, last: number): void;
}

/** Reads the sentences of an article when they are first asked for: most stages look at few of them. */
export class BySentence<Reader extends ReadsSentence> {
  /** By sentence: whether it was read. */
  private readonly isRead: Uint8Array;

  constructor(
    private readonly article: Article,
    readonly reader: Reader,
  ) {
    this.isRead = new Uint8Array(article.sentences.length);
  }

  /** Sees to it that the sentences of tokens `first` to `last` (not included) are read. */
  read(first: number, last: number): void {
    if (first >= last) return;
    const { sentence } = this.article.tokens;
    for (let i = sentence[first]; i <= sentence[last - 1]; i++) if (!this.isRead[i]) this.readAt(i);
  }

  private readAt(index: number): void {
    const { first, last } = this.article.sentences[index];
    this.isRead[index] = 1;
    this.reader.readSentence(first, last);
  }
}
