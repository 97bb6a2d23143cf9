import type { Diagnostic } from '../../base/errors.js';
import { decodeEntities } from './entities.js';
import { unescapeQuotes } from './escapes.js';
import { joinHyphens } from './hyphens.js';
import { mendMojibake } from './mojibake.js';
import { joinPages } from './pages.js';

/** What was found damaged in one file, in characters or signs. */
export class Mends {
  private readonly counts = { entities: 0, twice: 0, escapes: 0, lost: 0 };

  /** A document's text: entities decoded, UTF-8 that was decoded twice mended, backslashes before quotation marks taken off, cut words joined. */
  text(text: string): string {
    let mended = this.line(text);
    if (mended.includes('\\')) {
      const { text, count } = unescapeQuotes(mended);
      this.counts.escapes += count;
      mended = text;
    }
    for (let at = mended.indexOf('\ufffd'); at >= 0; at = mended.indexOf('\ufffd', at + 1)) this.counts.lost++;
    return joinHyphens(joinPages(mended));
  }

  /** A title, a name or another short field. */
  line(text: string): string {
    let mended = text;
    if (mended.includes('&')) {
      const { text, count } = decodeEntities(mended);
      this.counts.entities += count;
      mended = text;
    }
    if (!/[^\0-\x7f]/.test(mended)) return mended;
    mended = mended.replace(LIGATURES, (letters) => letters.normalize('NFKC'));
    const { text: again, count } = mendMojibake(mended);
    this.counts.twice += count;
    return again;
  }

  /** One warning for each kind of damage. */
  report(file: string): Diagnostic[] {
    const { entities, twice, escapes, lost } = this.counts;
    const found: readonly [number, string, string, string][] = [
      [twice, 'decoded-twice', `${signs(twice)} had been decoded twice (“â€œ” for “) and were mended`, SAVE_AS_UTF8],
      [lost, 'lost-characters', `${signs(lost)} are lost and read U+FFFD`, SAVE_AS_UTF8],
      [
        entities,
        'decoded-entities',
        `${entities} entities of HTML (&quot;) stood in plain text and were decoded`,
        CHECK,
      ],
      [escapes, 'backslashes', `${escapes} backslashes before quotation marks or for line ends were taken off`, CHECK],
    ];
    return found
      .filter(([count]) => count > 0)
      .map(([, code, message, hint]) => ({ level: 'warning', code, message, file, hint }));
  }
}

/** "ﬁ" and the like, as texts taken from PDFs have them: letters in one sign. */
const LIGATURES = /[\ufb00-\ufb06]/g;
const SAVE_AS_UTF8 = 'Save or export the source again as UTF-8.';
const CHECK = '`stance text FILE` prints the text as it was read; offsets count in it.';

const signs = (count: number): string => `${count} character${count === 1 ? '' : 's'}`;
