import type { Emphasis } from '../../types/text.js';

/** A paragraph and how many characters of its beginning stand in bold or italics. */
export interface EmphasisedText {
  text: string;
  lead: number;
  bold: boolean;
}

/** A paragraph of a block quotation, marked as attribution knows it. */
export const quotation = (text: string): EmphasisedText => ({ text: `> ${text}`, lead: 0, bold: false });

/** Paragraphs as one text, apart by a blank line, and where its bold and italic beginnings are. */
export function joined(paragraphs: readonly EmphasisedText[]): { body: string; emphasis: Emphasis[] } {
  const emphasis: Emphasis[] = [];
  let at = 0;
  for (const { bold, lead, text } of paragraphs) {
    if (lead > 0) emphasis.push({ start: at, end: at + Math.min(lead, text.length), bold });
    at += text.length + 2;
  }
  return { body: paragraphs.map(({ text }) => text).join('\n\n'), emphasis };
}
