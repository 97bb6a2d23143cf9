import type { RawTokens } from './wink.js';

const INITIAL = /^\p{Lu}$/u;
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/**
 * Joins what wink-nlp cuts apart though no blank stands between: doubled marks ('' and ``), an ellipsis ("." + ".."),
 * and initials after a hyphen ("U" + "." + "N.").
 */
export function mendTokens(raw: RawTokens, text: string): RawTokens {
  const { values, lemmas, tags, start, block, begins } = raw;
  let kept = 0;
  for (let i = 0; i < values.length; i++) {
    const before = kept - 1;
    const touches = before >= 0 && start[before] + values[before].length === start[i];
    const isInitials =
      touches &&
      INITIAL.test(values[before]) &&
      values[i] === '.' &&
      INITIALS.test(values[i + 1] ?? '') &&
      start[i + 1] === start[i] + 1;
    if (isInitials) {
      values[before] += `.${values[i + 1]}`;
      lemmas[before] = values[before].toLowerCase();
      i++;
    } else if (touches && joins(values[before], values[i])) {
      values[before] += values[i];
      lemmas[before] = values[before];
    } else {
      values[kept] = values[i];
      lemmas[kept] = lemmas[i];
      tags[kept] = tags[i];
      start[kept] = start[i];
      block[kept] = block[i];
      begins[kept] = begins[i];
      kept++;
    }
  }
  values.length = kept;
  lemmas.length = kept;
  for (let i = 0; i < kept; i++) if (text[start[i]] !== values[i][0]) throw new Error(`token ${i} lost its place`);
  return raw;
}

function joins(left: string, right: string): boolean {
  if (right === "'" || right === '`') return left === right;
  return left[left.length - 1] === '.' && /^\.+$/.test(left) && /^\.+$/.test(right);
}
