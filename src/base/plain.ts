/** Control characters except tab and line feed, format characters (directional overrides, invisible marks) except joiners, line and paragraph separators. */
const UNSAFE = /[^\P{Cc}\t\n]|[^\P{Cf}\u200c\u200d]|[\p{Zl}\p{Zp}\ufffc]/gu;

/** Makes text from a file safe to print on a terminal: it cannot move the cursor, set colours or change the direction of what follows. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '');
}

/** White space of any kind as one blank, none at the ends. */
export const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `plain` text on one line. */
export const oneLine = (text: string): string => collapsed(plain(text));

/** The name of a file on one line: what `plain` would take away is spelled out, so that two names never look the same. */
export function plainName(name: string): string {
  return name.replace(/[\t\n]/g, spelledOut).replace(UNSAFE, spelledOut);
}

const spelledOut = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** Letters beyond ASCII as \u escapes, which JSON and strings of JavaScript read alike. */
export const asciiOnly = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
