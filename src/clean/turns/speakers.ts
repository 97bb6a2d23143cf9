import type { Span, TurnKind, TurnSpeaker } from '../../types/text.js';
import { phraseOf, type TurnGrammar } from './grammar.js';
import type { Label } from './label.js';
import { type Introduced, withInitials } from './people.js';

/** What is known of the one whom a label names. */
export interface Voice {
  kind: TurnKind;
  speaker?: TurnSpeaker;
}

/** Where a turn begins, and whose it is. */
export interface Opening extends Voice {
  line: number;
  label?: Label;
}

/** Of the turns of an interviewer, at least this share ends with a question mark, and of the others' at most the second. */
const ASKING = 0.6;
const ANSWERING = 0.3;
/** Where more people speak, somebody who mostly asks may be a member of a parliament. */
const MOST_SPEAKERS = 4;
const INITIALS = /^(?:\p{L}\.?){2,3}$/u;

/** Labels whose turns mostly end with a question mark, in a talk where nobody else's do. */
export function interviewersAmong(labels: readonly Label[], asks: readonly boolean[]): Set<string> {
  const turns = new Map<string, { all: number; asking: number }>();
  labels.forEach(({ key }, n) => {
    const count = turns.get(key) ?? { all: 0, asking: 0 };
    count.all++;
    if (asks[n]) count.asking++;
    turns.set(key, count);
  });
  if (turns.size > MOST_SPEAKERS) return new Set();
  const asking = [...turns].filter(([, one]) => one.all > 1 && one.asking >= ASKING * one.all);
  const others = [...turns].filter(([key]) => !asking.some(([other]) => other === key));
  const clear = asking.length === 1 && others.every(([, one]) => one.asking <= ANSWERING * one.all);
  return new Set(clear ? [asking[0][0]] : []);
}

/** Who a label stands for. `head` is the text before the first label, which may tell whose initials a label is. `introduced` are the people that the head of the document names, the likeliest to answer first. */
export function voiceOf(head: string, label: Label, introduced: readonly Introduced[], grammar: TurnGrammar): Voice {
  const { full, key, shape, words } = label;
  if (full && INITIALS.test(words[0]))
    return { kind: 'speaker', speaker: { name: inSmallLetters(full), type: 'person' } };
  const unnamed = (name: string): TurnSpeaker => ({ name, type: 'unnamed' });
  switch (shape) {
    case 'question':
      return { kind: 'asker', speaker: asker(introduced) ?? unnamed('questioner') };
    case 'asker':
      return { kind: 'asker', speaker: unnamed(key === 'question' || key === 'questions' ? 'questioner' : key) };
    case 'answer':
    case 'answerer':
      return { kind: 'speaker', speaker: answerer(introduced) ?? unnamed('interviewee') };
    case 'voice':
      return { kind: 'speaker', speaker: unnamed(/\d| [a-z]$/.test(key) ? words.join(' ') : key) };
    case 'chair':
      return { kind: 'chair' };
    default:
      return named(head, key, shape, grammar);
  }
}

/** "ADA OBI" as Ada Obi. */
export const inSmallLetters = (name: string): string =>
  name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());

function named(head: string, key: string, shape: Label['shape'], grammar: TurnGrammar): Voice {
  if (grammar.chairs.has(key)) return { kind: 'chair' };
  if (isOutlet(key, grammar)) return { kind: 'asker' };
  const full = shape === 'capitals' && INITIALS.test(key) ? withInitials(head, key) : undefined;
  return { kind: 'speaker', ...(full ? { speaker: { name: full, type: 'person' as const } } : {}) };
}

const person = (one: Introduced | undefined): TurnSpeaker | undefined => one && { name: one.name, type: 'person' };

/** The one of the people introduced who answers. */
export const answerer = (introduced: readonly Introduced[]): TurnSpeaker | undefined =>
  person(introduced.find(({ points }) => points >= 0));

/** The one who asks: introduced as such, or the last of those introduced. */
export const asker = (introduced: readonly Introduced[]): TurnSpeaker | undefined =>
  person(introduced.find(({ points }) => points < 0));

/** The sign of a question at the end of a text. */
export const endsAsking = (text: string): boolean => /\?["'\u201d\u2019)\]*_\s]*$/.test(text.slice(-12));

/** "Bloomberg", "Hubei Media Group"; not "PENTAGON PRESS SECRETARY JOHN KIRBY". */
function isOutlet(key: string, { outlets, titles }: TurnGrammar): boolean {
  const words = key.split(' ');
  return words.some((word) => outlets.has(word)) && !words.some((word) => titles.has(word));
}

/** The name in a label, with a mark right behind it; undefined where the label has none. What else is in the label is passed over. */
export function nameOf({ label, speaker }: Pick<Opening, 'label' | 'speaker'>): Span | undefined {
  if (!label || (speaker && phraseOf(speaker.name) !== label.key)) return undefined;
  const { cue, name } = label;
  return { start: name.start, end: cue?.start === name.end ? cue.end : name.end };
}
