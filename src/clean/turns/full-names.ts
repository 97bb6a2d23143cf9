import { phraseOf } from './grammar.js';
import type { Label } from './label.js';

/** Two to four capitals: "IB", "I.B." */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;

/**
 * Labels that stand for the full name of another one: initials that a label introduces in brackets or that only one name has
 * ("ADA OBI (AO): …", "AO: …"), and one of its names ("Obi: …").
 */
export function withFullNames(text: string, labels: readonly Label[]): Label[] {
  const short = new Map<string, Label | undefined>(); // undefined where it may be two
  const add = (key: string, label: Label): void => {
    const known = short.has(key) ? short.get(key) : label;
    short.set(key, known?.key === label.key ? known : undefined);
  };
  for (const label of labels) {
    const words = namesOf(label);
    if (words.length < 2) continue;
    for (const { start, end } of label.brackets) {
      const written = text.slice(start, end).trim();
      if (INITIALS.test(written)) add(lettersOf(written), label);
    }
    for (const word of [words[0], words[words.length - 1]]) add(phraseOf(word), label);
    add(words.map((word) => word[0].toLowerCase()).join(''), label);
  }
  if (!short.size) return [...labels];
  return labels.map((label) => {
    const full = label.words.length === 1 ? (short.get(label.key) ?? initialled(label, short)) : undefined;
    if (!full || full.key === label.key) return label;
    return { ...label, full: text.slice(full.name.start, full.name.end), key: full.key, shape: full.shape };
  });
}

/** The words of a name, without its title; none where the label is no name. */
function namesOf({ shape, words }: Label): readonly string[] {
  if (shape === 'titled') return words.slice(1);
  return shape === 'name' || shape === 'capitals' ? words : [];
}

const lettersOf = (written: string): string => written.replace(/[^\p{L}]/gu, '').toLowerCase();

const initialled = ({ words: [word] }: Label, short: ReadonlyMap<string, Label | undefined>): Label | undefined =>
  INITIALS.test(word) ? short.get(lettersOf(word)) : undefined;

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'\u2019-]+/gu;

/** Capitalised words of a text beside another, in small letters. */
export function partsOfNames(text: string, never: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  let before = '';
  let end = -2;
  for (const { 0: word, index } of text.matchAll(CAPITALISED)) {
    if (end === index - 1 && text[end] === ' ') addPair(found, phraseOf(before), phraseOf(word), never);
    before = word;
    end = index + word.length;
  }
  return found;
}

function addPair(found: Set<string>, first: string, second: string, never: ReadonlySet<string>): void {
  if (never.has(first) || first === 'the') return;
  found.add(first);
  found.add(second);
}
