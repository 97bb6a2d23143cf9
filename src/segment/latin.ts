/** Latin letters beyond those of Western Europe. */
const LETTER = /[\u0100-\u024f\u1e00-\u1eff]/;
const LETTERS = new RegExp(LETTER, 'g');
/** Letters that are no letter with a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  Ł: 'L',
  ł: 'l',
  Ŋ: 'N',
  ŋ: 'n',
  Œ: 'O',
  œ: 'o',
  Ŧ: 'T',
  ŧ: 't',
  Ə: 'A',
  ə: 'a',
  ẞ: 'S',
};

/**
 * A text with plain letters for those that the tagger does not know as letters ("Țară" as "Tara"): it would cut words apart at each. The length
 * stays, so offsets hold.
 */
export function toLatin(text: string): string {
  if (!LETTER.test(text)) return text;
  return text.replace(LETTERS, (letter) => PLAIN[letter] ?? plainOf(letter));
}

/** Where the letters stand that `toLatin` changes. */
export const beyondLatin = (text: string): number[] => Array.from(text.matchAll(LETTERS), ({ index }) => index);

function plainOf(letter: string): string {
  const base = letter.normalize('NFD')[0];
  if (base < '\u0100') return base;
  return letter === letter.toLowerCase() ? 'o' : 'O';
}
