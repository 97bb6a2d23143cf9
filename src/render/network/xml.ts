const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, in elements and attributes: what it forbids is left out, and white space survives a parser. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ESCAPED[character])
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A comment on one line; two hyphens would end it. */
export const xmlComment = (text: string): string =>
  `<!-- ${text
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)/g, '- ')} -->`;

/** A figure with nine digits, so that what differs only by rounding looks the same. */
export const figure = (value: number): number => Number(value.toPrecision(9)) + 0;
