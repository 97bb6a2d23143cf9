/** lexicons/text/turns.yaml, which says what each list means. */
export interface TurnData {
  question_letters: string[];
  answer_letters: string[];
  titles: string[];
  postnominals: string[];
  offices: string[];
  chairs: string[];
  askers: string[];
  answerers: string[];
  voices: string[];
  group_openers: string[];
  groups: string[];
  outlets: string[];
  particles: string[];
  never: string[];
  datelines: string[];
  talk: string[];
  procedure: string[];
  own_statement: string[];
  interruptions: string[];
  procedural_lines: string[];
  closings: string[];
  end: string[];
  introductions: string[];
  interviewers: string[];
  interviewees: string[];
}

/** The same, as sets. Phrases are in small letters, their words apart by single blanks. */
export type TurnGrammar = Readonly<Record<keyof TurnData, ReadonlySet<string>>>;

export function compileTurns(data: TurnData): TurnGrammar {
  const entries = Object.entries(data) as [keyof TurnData, string[]][];
  return Object.fromEntries(entries.map(([name, words]) => [name, new Set(words)])) as unknown as TurnGrammar;
}

const ASCII = /^[\0-\x7f]*$/;
const CURLY = /[\u2018\u2019]/g;
const SIGNS = /[^\p{L}\p{M}\p{N}'&-]+/gu;
/** The same among small letters of ASCII: a class of Unicode takes far longer. */
const ASCII_SIGNS = /[^a-z0-9'&-]+/g;

/** A phrase as the lists have it: small letters, straight apostrophes, no other punctuation, single blanks. */
export function phraseOf(written: string): string {
  const small = written.toLowerCase().replace(CURLY, "'");
  return small.replace(ASCII.test(small) ? ASCII_SIGNS : SIGNS, ' ').trim();
}

/** Whether a phrase holds one of a list. */
export function holdsOne(phrase: string, list: ReadonlySet<string>): boolean {
  const padded = ` ${phrase} `;
  for (const one of list) if (padded.includes(` ${one} `)) return true;
  return false;
}

/** Whether a phrase begins with one of a list. */
export function beginsWithOne(phrase: string, list: ReadonlySet<string>): boolean {
  const padded = `${phrase} `;
  for (const one of list) if (padded.startsWith(`${one} `)) return true;
  return false;
}
