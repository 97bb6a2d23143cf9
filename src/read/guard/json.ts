import type { Guard } from './guard.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const STRUCTURE = new Set([...'{[,'].map((char) => char.charCodeAt(0)));

/** `JSON.parse`, which throws a `SyntaxError`; a `StanceError` where it would fill the memory with small values. */
export function parseJson(text: string, guard: Guard): unknown {
  const most = guard.limits.values;
  if (text.length > most && valuesIn(text, most) > most)
    throw guard.error('too-complex', `holds more than ${most} values`, 'Write its articles as JSON Lines (.jsonl).');
  return JSON.parse(text);
}

/** Commas and opening brackets outside strings, counted until there are more than `most`. */
function valuesIn(text: string, most: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (STRUCTURE.has(code)) count++;
  }
  return count;
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end;
}
