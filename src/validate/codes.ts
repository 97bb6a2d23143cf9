/** What a coder, or the program, can say of a statement on a dimension. */
export const CODES = ['pro', 'anti', 'mixed', 'mention', 'none'] as const;
export type Code = (typeof CODES)[number];

/** What may stand in the column `value` of a sheet. `unclear` is a decision, an empty cell is none. */
export type Written = Code | 'unclear';

/** Signs and numbers that coders write instead of words. */
const SIGNS: Readonly<Record<string, Code>> = { '+': 'pro', '1': 'pro', '-': 'anti', '-1': 'anti', '0': 'none' };

/** Reads a cell of the column `value`, in any case: a word, `+ - 0` or `1 -1 0`. `''` is not coded, undefined is not a value. */
export function readCode(cell: string): Written | '' | undefined {
  const plain = bare(cell).toLowerCase().replace(/[−–]/g, '-').replace(/\.0+$/, '').replace(/^\+1$/, '1');
  if (plain === '' || plain === 'unclear') return plain;
  const code = CODES.find((known) => known === plain);
  return code ?? (Object.hasOwn(SIGNS, plain) ? SIGNS[plain] : undefined);
}

const YES = new Set(['yes', 'y', '1', 'true', 'x', 'ok']);
const NO = new Set(['no', 'n', '0', 'false']);

/** Reads a cell of `speaker_ok` and its like: yes, no, or null where it says neither; undefined where it cannot be read. */
export function readYes(cell: string): boolean | null | undefined {
  const plain = bare(cell).toLowerCase().replace(/\.0+$/, '');
  if (plain === '') return null;
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : undefined;
}

/** Without the blanks around it and the apostrophe by which a formula is made harmless. */
export const bare = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');
