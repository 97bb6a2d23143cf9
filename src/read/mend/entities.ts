import { decodeHTMLStrict } from 'entities/decode';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Text that was encoded again and again: `&amp;amp;quot;`. */
const MOST_TIMES = 3;

/** HTML's entities decoded, those too that were encoded twice; `count` of them. What does not end with `;` is left alone. */
export function decodeEntities(text: string): { text: string; count: number } {
  let count = 0;
  let decoded = text;
  for (let times = 0; times < MOST_TIMES && decoded.includes('&'); times++) {
    const before = decoded;
    decoded = before.replace(ENTITY, (entity) => {
      const char = decodeHTMLStrict(entity);
      if (char !== entity) count++;
      return char;
    });
    if (decoded === before) break;
  }
  return { text: decoded, count };
}
