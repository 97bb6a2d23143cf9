import { C1_IN_WINDOWS_1252 } from '../decode.js';

/** Code pages as which UTF-8 is read by mistake: the characters of the bytes from 0x80. */
const WINDOWS_1252 = C1_IN_WINDOWS_1252 + Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

interface CodePage {
  byteOf: ReadonlyMap<string, number>;
  /** A character of several bytes as this code page shows it: of Latin, Greek and Cyrillic, punctuation, emoji. */
  sequence: RegExp;
  /** A sequence that no sound text has: a letter and a sign that do not go together. Quotation marks and dashes follow any letter. */
  sure: RegExp;
}

const CODE_PAGES: readonly CodePage[] = [
  codePage(WINDOWS_1252, {
    // the last two are ˆ, ˜ and ƒ, signs of this code page, where UTF-8 was read so twice
    leads: ['[ÂÃÄÅÎÏÐÑ]C', 'â[€\u0080‚\u0082„\u0084]C', 'ï[»¿]C', 'ð[Ÿ\u009f]CC', 'Ë[†\u0086œ\u009c]', 'Æ[’\u0092]'],
    sure: /^(?:[ÂÃ][^‘’“”–—…•€]|[âïð].)/,
  }),
  codePage(MAC_ROMAN, { leads: ['[¬√]C', '‚ÄC'], sure: /^./ }),
];
/** What is left of a closing quotation mark (E2 80 9D), as Windows-1252 has no sign for its last byte. */
const CUT_MARK = /â€(?:\ufffd|\?(?=\s|$)|(?=[\s.,;:)]|$))/g;
/** A no-break space (C2 A0) whose second half was taken for a blank. */
const CUT_SPACE = /Â(?=\s)/g;
/** Text that was read wrongly several times over. */
const MOST_TIMES = 3;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** In `leads`, `C` stands for any byte with which a character goes on. */
function codePage(high: string, { leads, sure }: { leads: readonly string[]; sure: RegExp }): CodePage {
  const byteOf = new Map(Array.from({ length: 32 }, (_, i) => [String.fromCharCode(0x80 + i), 0x80 + i])); // Latin-1
  for (const [i, char] of [...high].entries()) byteOf.set(char, 0x80 + i);
  const next = [...byteOf].flatMap(([char, byte]) => (byte <= 0xbf ? [char] : [])).join('');
  return { byteOf, sequence: new RegExp(leads.join('|').replaceAll('C', `[${next}]`), 'g'), sure };
}

/**
 * UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman (`â€œ`, `Ã©`, `‚Äú`), as it was meant; `count` of the
 * characters mended. Text without a sequence that can be nothing else is left alone.
 */
export function mendMojibake(text: string): { text: string; count: number } {
  let count = 0;
  let mended = text;
  for (let times = 0; times < MOST_TIMES; times++) {
    const found = CODE_PAGES.map((page) => readAgain(mended, page)).find((one) => one.count > 0);
    if (!found) break;
    count += found.count;
    mended = found.text;
  }
  return { text: mended, count };
}

function readAgain(text: string, page: CodePage): { text: string; count: number } {
  let count = 0;
  let sure = false;
  const mended = text.replace(page.sequence, (sequence) => {
    const char = decoded(sequence, page);
    if (char === undefined) return sequence;
    count++;
    sure ||= page.sure.test(sequence);
    return char;
  });
  if (!sure) return { text, count: 0 };
  if (page !== CODE_PAGES[0]) return { text: mended, count };
  return { text: mended.replace(CUT_MARK, '”').replace(CUT_SPACE, ''), count };
}

/** The character whose bytes the signs stand for; undefined where they are none. */
function decoded(sequence: string, { byteOf }: CodePage): string | undefined {
  try {
    return UTF_8.decode(Uint8Array.from([...sequence].map((sign) => byteOf.get(sign) ?? 0)));
  } catch {
    return undefined;
  }
}
