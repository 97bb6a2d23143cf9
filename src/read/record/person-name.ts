import { once } from '../../base/once.js';
import { BUNDLED, readKnowledgeFile } from '../../knowledge/file.js';

const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*)*$/u;
/** What follows a name with a comma and is no given name: "Ada Obi, Jr.". */
const AFTER_NAME = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|qc|kc|mp|mep|obe|cbe|esq)\.?$/i;
/** Longer parts are an office: "Obi, Minister of Foreign Affairs". */
const MOST_WORDS = 3;
const WORD_OF_OFFICE = /^(?:of|for|the|and)$/;
const IN_CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;

/**
 * "Obi, Ada Grace" as "Ada Grace Obi"; "OBI Ada" and "OBI ADA" as "Ada Obi", where the words behind the first are first names
 * and the first is not; any other name as it is.
 */
export function givenNameFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length === 2) {
    return parts.every(isNamePart) && !AFTER_NAME.test(parts[1]) ? `${parts[1]} ${parts[0]}` : name;
  }
  const [family, ...given] = name.split(/\s+/);
  const isReversed =
    IN_CAPITALS.test(family) &&
    given.length > 0 &&
    given.length < MOST_WORDS &&
    given.every(isFirst) &&
    !isFirst(family);
  return isReversed ? [...given, family].map(inName).join(' ') : name;
}

function isNamePart(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    NAME.test(part) &&
    /^\p{Lu}/u.test(words[words.length - 1]) &&
    words.length <= MOST_WORDS &&
    !words.some((word) => WORD_OF_OFFICE.test(word))
  );
}

/** lexicons/text/first-names.yaml, read when the first name in capitals comes. */
const firstNames = once((): ReadonlySet<string> => {
  const { file } = readKnowledgeFile<{ female: string; male: string }>(
    `${BUNDLED}text/first-names.yaml`,
    'first-names',
  );
  return new Set(`${file?.data.female ?? ''} ${file?.data.male ?? ''}`.split(/\s+/));
});

function isFirst(word: string): boolean {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    firstNames().has(folded) || (folded.includes('-') && folded.split('-').every((half) => firstNames().has(half)))
  );
}

/** A word in capitals as names are written elsewhere. */
const inName = (word: string): string =>
  IN_CAPITALS.test(word)
    ? word.replace(/(\p{L})(\p{L}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : word;
