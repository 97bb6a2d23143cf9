import { Shape, type Shapes } from './shapes.js';
import type { Vocabulary } from './vocabulary.js';
import type { RawTokens } from './wink.js';

/** No mark of more characters is joined with more of them. */
const LONGEST = 50;

/**
 * Joins, in place, what wink-nlp cuts apart though no blank stands between: doubled marks ('' and ``), an ellipsis ("." + ".."),
 * and initials after a hyphen ("U" + "." + "N.").
 */
export function joinTokens(raw: RawTokens, vocabulary: Vocabulary, shapes: Shapes): void {
  const { form, start, end } = raw;
  let kept = 0;
  for (let i = 0; i < raw.count; i++) {
    const before = kept - 1;
    if (shapes.of(form[i]) & Shape.joinable && before >= 0 && end[before] === start[i]) {
      if (joins(vocabulary.text(form[before]), vocabulary.text(form[i]))) {
        join(raw, before, i, vocabulary);
        continue;
      }
      const more = i + 1 < raw.count && start[i + 1] === end[i] && shapes.of(form[i + 1]) & Shape.initials;
      if (more && vocabulary.text(form[i]) === '.' && shapes.of(form[before]) & Shape.capital) {
        join(raw, before, i, vocabulary);
        join(raw, before, ++i, vocabulary);
        continue;
      }
    }
    if (kept !== i) {
      form[kept] = form[i];
      raw.lemma[kept] = raw.lemma[i];
      raw.tag[kept] = raw.tag[i];
      start[kept] = start[i];
      end[kept] = end[i];
      raw.block[kept] = raw.block[i];
      raw.begins[kept] = raw.begins[i];
    }
    kept++;
  }
  raw.count = kept;
}

function join(raw: RawTokens, left: number, right: number, vocabulary: Vocabulary): void {
  raw.form[left] = vocabulary.id(vocabulary.text(raw.form[left]) + vocabulary.text(raw.form[right]));
  raw.lemma[left] = vocabulary.lower(raw.form[left]);
  raw.end[left] = raw.end[right];
}

function joins(left: string, right: string): boolean {
  if (right === "'" || right === '`') return left === right;
  return right[0] === '.' && left.length < LONGEST && /^\.+$/.test(left);
}
