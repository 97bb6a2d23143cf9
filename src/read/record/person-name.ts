import { once } from '../../base/once.js';
import { BUNDLED, readKnowledgeFile } from '../../knowledge/file.js';

const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*)*$/u;
/** What follows a name with a comma and is no given name: "Ada Obi, Jr.". */
const AFTER_NAME = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|qc|kc|mp|mep|obe|cbe|esq)\.?$/i;
const GENERATION = /^(?:jr|sr|i{2,3}|iv)\.?$/i;
/** A seat or an honour behind the name: "Ada Obi MP", "Obi, Ada, MP". */
const SEATED = /^(.*[^\s,]),?\s+(?:MP|MEP|MSP|MS|MLA|TD|QC|KC|OBE|CBE|MBE)$/;
/** Longer parts are an office: "Obi, Minister of Foreign Affairs". */
const MOST_WORDS = 3;
const WORD_OF_OFFICE = /^(?:of|for|the|and)$/;
const IN_CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;

/** "(Labour)", "(Hull North, Con)" behind a name. */
const BRACKET = /^(.*\S)\s*(?:\([^()]*\)|\[[^[\]]*\])$/u;
/** "Obi, Ada, Sen.", "Obi, Ada, MP": an office behind the name. */
const SHORT_OFFICE = /^\p{Lu}\p{L}{1,4}\.$/u;

/**
 * "Obi, Ada Grace" as "Ada Grace Obi"; "OBI Ada" and "OBI ADA" as "Ada Obi", where the words behind the first are first names
 * and the first is not; without a title before the name, a party in brackets or a short office behind it; any other name as it is.
 */
export function givenNameFirst(name: string): string {
  const bare = BRACKET.exec(name)?.[1];
  if (bare !== undefined && isPerson(bare)) return givenNameFirst(bare);
  const untitled = withoutTitle(name);
  if (untitled !== name) return untitled;
  const seated = SEATED.exec(name)?.[1];
  if (seated !== undefined && (isPerson(seated) || seated.includes(','))) return givenNameFirst(seated);
  const parts = name.split(',').map((part) => part.trim());
  const generation = parts.length === 3 && GENERATION.test(parts[2]) ? ` ${parts[2]}` : '';
  if (parts.length === 3 && (AFTER_NAME.test(parts[2]) || SHORT_OFFICE.test(parts[2]))) parts.pop();
  if (parts.length === 2) {
    const isReversed = parts.every(isNamePart) && !AFTER_NAME.test(parts[1]);
    return isReversed ? `${parts[1]} ${parts[0].split(' ').map(inName).join(' ')}${generation}` : name;
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

/** lexicons/text/turns.yaml: what stands before a name. */
const titles = once((): ReadonlySet<string> => {
  const { file } = readKnowledgeFile<{ titles: string[] }>(`${BUNDLED}text/turns.yaml`, 'turns');
  return new Set(file?.data.titles);
});

/** "Mr. Ada Obi", "Foreign Minister Ada Obi" without what stands before the first name. */
function withoutTitle(name: string): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word) => !titles().has(word.toLowerCase().replace(/\.$/, '')));
  return first > 0 && first < words.length - 1 && isFirst(words[first]) ? words.slice(first).join(' ') : name;
}

/** A first name and another, or two parts with a comma. */
function isPerson(name: string): boolean {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length === 2) return parts.every(isNamePart);
  const words = name.split(/\s+/);
  return parts.length === 1 && words.length > 1 && words.length <= MOST_WORDS + 1 && words.some(isFirst);
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
