import { beginsWithOne, holdsOne, phraseOf, type TurnGrammar } from './grammar.js';

/** Somebody whom the text before the first question names. */
export interface Introduced {
  /** As written, without title: "Nora Bell". */
  name: string;
  /** Points for being the one who answers; negative for the one who asks. */
  points: number;
}

const NAME =
  /\p{Lu}[\p{L}\p{M}'\u2019.-]*(?: (?:d[aeiou]|de la|v[ao]n|van der|el|al|bin|\p{Lu}[\p{L}\p{M}'\u2019.-]*)){1,4}/gu;
const BEFORE = 40;
const BEHIND = 60;

/**
 * The people whom an introduction names, the likeliest to be interviewed first. "Nora Bell, the justice minister, talks to Tom Reyes": what is said
 * about somebody, a title and a form of address in a question speak for the one who answers; "by" and "interviewed by" for the one who asks.
 */
export function introducedIn(
  title: string,
  head: string,
  questions: readonly string[],
  grammar: TurnGrammar,
): Introduced[] {
  const people = new Map<string, Introduced>();
  for (const [text, points] of [
    [title, 2],
    [head, 0],
  ] as const)
    for (const { 0: written, index } of text.matchAll(NAME)) {
      const name = withoutTitles(written, grammar);
      if (!name) continue;
      const person = people.get(name) ?? { name, points: 0 };
      people.set(name, person);
      const before = text.slice(Math.max(0, index - BEFORE), index);
      const behind = text.slice(index + written.length, index + written.length + BEHIND);
      const opening = written.startsWith(name) ? '' : written.slice(0, written.indexOf(name));
      person.points += points + pointsOf(before + opening, behind, hasTitle(opening, grammar), grammar);
    }
  for (const person of people.values()) {
    const family = person.name.split(' ').at(-1) as string;
    if (questions.some((question) => isAddressed(question, family))) person.points += 3;
  }
  return [...people.values()].sort((a, b) => b.points - a.points);
}

const hasTitle = (opening: string, { titles }: TurnGrammar): boolean =>
  phraseOf(opening)
    .split(' ')
    .some((word) => titles.has(word));

/** Whether a head announces an interview. */
export const announcesInterview = (head: string, { introductions }: TurnGrammar): boolean =>
  holdsOne(phraseOf(head), introductions);

function withoutTitles(written: string, { never, titles }: TurnGrammar): string | undefined {
  const words = written.replace(/[.]+$/, '').split(' ');
  while (words.length > 1 && (titles.has(phraseOf(words[0])) || never.has(phraseOf(words[0])))) words.shift();
  return words.length > 1 ? words.join(' ').replace(/['\u2019]s$/, '') : undefined;
}

function pointsOf(before: string, behind: string, titled: boolean, grammar: TurnGrammar): number {
  const last = phraseOf(before).split(' ').slice(-3);
  const endsWith = (list: ReadonlySet<string>): boolean => last.some((_, i) => list.has(last.slice(i).join(' ')));
  let points = titled ? 2 : 0;
  if (/^, (?:\(?\p{Ll}|\d)/u.test(behind)) points += 3; // "Nora Bell, the justice minister"
  if (/\b(?:minister|president|director|author|professor|secretary) $/.test(before)) points += 2;
  if (/\p{L},? in conversation with $/u.test(before))
    points -= 2; // "Ada Obi in conversation with …"
  else if (endsWith(grammar.interviewees)) points += 2;
  else if (endsWith(grammar.interviewers)) points -= 2;
  if (beginsWithOne(phraseOf(behind), grammar.interviewers)) points += 1;
  return points;
}

const isAddressed = (question: string, family: string): boolean => {
  const at = question.indexOf(family);
  return at >= 0 && /^[,?.!]/.test(question.slice(at + family.length));
};

/** The one whose initials a label is: "NB" for Nora Bell. */
export function withInitials(text: string, key: string): string | undefined {
  const letters = key.replace(/[^\p{L}]/gu, '').toLowerCase();
  for (const { 0: written } of text.matchAll(NAME)) {
    const words = written.split(' ').filter((word) => /^\p{Lu}/u.test(word));
    for (let from = 0; from + letters.length <= words.length; from++) {
      const some = words.slice(from, from + letters.length);
      if (
        some
          .map((word) => word[0])
          .join('')
          .toLowerCase() === letters
      )
        return some.join(' ').replace(/[.'\u2019]+s?$/, '');
    }
  }
  return undefined;
}
