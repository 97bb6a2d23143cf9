/** The end of an element, or an element that has none: what no prose holds by chance. */
const TAG = /<\/(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|blockquote|td|figure)\s*>|<(?:br|p|hr)\s*\/?>/i;
/** A field that was encoded as a whole: `&lt;p&gt;…&lt;/p&gt;`. */
const ENCODED_TAG = /&lt;(?:\/(?:p|div|span|a)|(?:br|p)\s*\/?)&gt;/i;

/** Whether a text holds HTML's tags, as fields of blogs and databases do. */
export const hasMarkup = (text: string): boolean =>
  (text.includes('<') && TAG.test(text)) || (text.includes('&lt;') && ENCODED_TAG.test(text));

const BLOCK_TAG = /<(?:p|div|br|li|h[1-6]|blockquote|td)[\s>/]/i;
/** A blank line between words, not between tags: the text has paragraphs without them, as posts of WordPress do. */
const BLANK_LINE = /[^>\s][ \t]*\r?\n[ \t]*\r?\n\s*[^<\s]/;

/**
 * The text of a piece of HTML without scripts, captions and buttons: its blocks apart by a blank line or, where its lines
 * make its paragraphs, with its lines as they are. Loads the parser.
 */
export async function markupText(html: string): Promise<string> {
  const { decodeEntities } = await import('../mend/entities.js');
  const { pieceText } = await import('../formats/html.js');
  const written = html.includes('<') ? html : decodeEntities(html).text;
  return pieceText(written, !BLOCK_TAG.test(written) || BLANK_LINE.test(written));
}

/** The text of a record's fields, apart by a blank line; HTML in them is read as such. A lead that the body begins with is left out. */
export async function textIn(fields: readonly (string | undefined)[]): Promise<string> {
  const texts: string[] = [];
  for (const field of fields) {
    if (!field?.trim()) continue;
    texts.push(hasMarkup(field) ? await markupText(field) : field);
  }
  if (texts.length < 2) return texts[0] ?? '';
  const trimmed = texts.map((text) => text.trim());
  return trimmed.filter((text, i) => !trimmed.some((other, j) => j > i && other.startsWith(text))).join('\n\n');
}
