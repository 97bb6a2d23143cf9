/** Control characters except tab and line feed, format characters (directional overrides, invisible marks) except joiners, line and paragraph separators. */
const UNSAFE = /[^\P{Cc}\t\n]|[^\P{Cf}\u200c\u200d]|[\p{Zl}\p{Zp}\ufffc]/gu;

/** Makes text from a file safe to print on a terminal: it cannot move the cursor, set colours or change the direction of what follows. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '');
}

/** `plain` text on one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}
