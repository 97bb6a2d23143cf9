import { textDrafts } from '../exports/drafts.js';
import type { Failure, Guard } from '../guard/guard.js';
import { readXml } from '../guard/markup.js';
import { type Archive, unzip } from '../guard/unzip.js';
import type { Draft, FormatInput } from '../types.js';

const FAILURE: Failure = {
  code: 'broken-docx',
  what: 'not a Word document',
  hint: 'Open it in a word processor and save it as .docx again.',
};
const RELATIONSHIPS = '_rels/.rels';
const USUAL_PART = 'word/document.xml';
/** Text that is not there: deleted or moved away, field codes, and the second copy of what older programs cannot show. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/**
 * A Word document is one document, unless it is an export of a database or `--split` cuts it; its paragraphs apart by a blank line.
 *
 * It is read as a stream of XML. A library that builds a tree of it (mammoth) took 2.5 GB for a file of 95 KB.
 */
export async function* readWord(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, guard } = input;
  const packed = await guard.whole(bytes);
  const body = packed.length ? await textOf(packed, guard) : '';
  yield* textDrafts({ record: {}, body }, input);
}

async function textOf(packed: Buffer, guard: Guard): Promise<string> {
  const archive = await unzip(packed, FAILURE, guard);
  const part = await mainPart(archive, guard);
  const content = await archive.read(part);
  if (!content) throw guard.broken(FAILURE, `it has no ${part}`);
  return guard.parse(FAILURE, () => paragraphsOf(content.toString('utf8')));
}

/** The part with the text, which the archive's relationships name. */
async function mainPart(archive: Archive, guard: Guard): Promise<string> {
  const relationships = await archive.read(RELATIONSHIPS);
  let part = USUAL_PART;
  if (relationships)
    guard.parse(FAILURE, () =>
      readXml(relationships.toString('utf8'), {
        open: (_, { Type, Target }) => {
          if (Type?.endsWith('/officeDocument') && Target) part = Target.replace(/^\//, '');
        },
      }),
    );
  return part;
}

function paragraphsOf(xml: string): string {
  const parts: string[] = [];
  let isText = false;
  let left = 0;
  readXml(xml, {
    open: (name) => {
      if (LEFT_OUT.has(name)) left++;
      else if (name === 'w:t') isText = true;
      else if (!left && name in CHARACTERS) parts.push(CHARACTERS[name]);
    },
    text: (text) => {
      if (isText && !left) parts.push(text);
    },
    close: (name) => {
      if (LEFT_OUT.has(name)) left--;
      else if (name === 'w:t') isText = false;
      else if (name === 'w:p' && !left) parts.push('\n\n');
    },
  });
  return parts.join('');
}
