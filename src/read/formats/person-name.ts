const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}][\p{L}\p{M}.'’-]*)*$/u;
/** What follows a name with a comma and is no given name: "Ada Obi, Jr.". */
const AFTER_NAME = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|qc|kc|mp|mep|obe|cbe|esq)\.?$/i;
/** Longer parts are an office: "Obi, Minister of Foreign Affairs". */
const MOST_WORDS = 3;
const WORD_OF_OFFICE = /^(?:of|for|the|and)$/;

/** "Obi, Ada Grace" as "Ada Grace Obi", "OBI Ada" as "Ada Obi"; any other name as it is. */
export function givenNameFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length === 2 && parts.every(isNamePart) && !AFTER_NAME.test(parts[1])) return `${parts[1]} ${parts[0]}`;
  const capitals = /^((?:\p{Lu}[\p{Lu}'’-]+\s+)+)(\p{Lu}[\p{Ll}].*)$/u.exec(parts.length === 1 ? name : '');
  return capitals && isNamePart(capitals[2]) ? `${capitals[2]} ${inName(capitals[1].trim())}` : name;
}

function isNamePart(part: string): boolean {
  const words = part.split(/\s+/);
  return NAME.test(part) && words.length <= MOST_WORDS && !words.some((word) => WORD_OF_OFFICE.test(word));
}

/** Family names in capitals as they are elsewhere. */
function inName(capitals: string): string {
  return capitals.replace(/(\p{L})(\p{L}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
