/** Control characters but tab and line end, format characters (directional overrides, invisible marks) but joiners, line and paragraph separators. */
const UNSAFE = /[^\P{Cc}\t\n]|[^\P{Cf}\u200c\u200d]|[\p{Zl}\p{Zp}\ufffc]/gu;

/** Text from a file made safe to print on a terminal: nothing in it can move the cursor, colour, or turn the direction of what follows. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '');
}

/** As `plain`, on one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}
