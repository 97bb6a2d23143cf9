import type { Emphasis } from '../../types/text.js';
import { textDrafts } from '../exports/drafts.js';
import type { Failure, Guard } from '../guard/guard.js';
import { readXml } from '../guard/markup.js';
import { type Archive, unzip } from '../guard/unzip.js';
import type { Draft, FormatInput } from '../types.js';
import { joined } from './emphasis.js';
import { wordNotes, wordParagraphs } from './word-text.js';

const FAILURE: Failure = {
  code: 'broken-docx',
  what: 'not a Word document',
  hint: 'Open it in a word processor and save it as .docx again.',
};
const RELATIONSHIPS = '_rels/.rels';
const USUAL_PART = 'word/document.xml';
const NOTES = [
  ['word/footnotes.xml', 'footnote'],
  ['word/endnotes.xml', 'endnote'],
] as const;
const FIELDS: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:creator': 'author',
  'dc:language': 'language',
  'cp:keywords': 'keywords',
  'dcterms:created': 'created',
};

/**
 * A Word document is one document, unless it is an export of a database or `--split` cuts it; its paragraphs apart by a blank line,
 * footnotes behind the paragraph with their mark. The day on which the file was made is seldom that of its text, so it is `created`.
 *
 * It is read as a stream of XML. A library that builds a tree of it (mammoth) took 2.5 GB for a file of 95 KB.
 */
export async function* readWord(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, guard } = input;
  const packed = await guard.whole(bytes);
  if (!packed.length) {
    yield { record: {}, body: '' };
    return;
  }
  const archive = await unzip(packed, FAILURE, guard);
  const record = await recordOf(archive, guard);
  yield* textDrafts({ record, ...(await textOf(archive, guard)) }, input);
}

async function textOf(archive: Archive, guard: Guard): Promise<{ body: string; emphasis: Emphasis[] }> {
  const part = await mainPart(archive, guard);
  const content = await archive.read(part);
  if (!content) throw guard.broken(FAILURE, `it has no ${part}`);
  const notes = new Map<string, string>();
  for (const [path, element] of NOTES) {
    const xml = await archive.read(path);
    if (xml) guard.parse(FAILURE, () => wordNotes(xml.toString('utf8'), element, notes));
  }
  return guard.parse(FAILURE, () => joined(wordParagraphs(content.toString('utf8'), notes)));
}

/** What the file says of itself. */
async function recordOf(archive: Archive, guard: Guard): Promise<Record<string, string>> {
  const record: Record<string, string> = {};
  const core = await archive.read('docProps/core.xml');
  if (!core) return record;
  let field: string | undefined;
  guard.parse(FAILURE, () =>
    readXml(core.toString('utf8'), {
      open: (name) => {
        field = FIELDS[name];
      },
      text: (text) => {
        if (field && text.trim()) record[field] = text.trim();
      },
      close: () => {
        field = undefined;
      },
    }),
  );
  if (record.created) record.created = record.created.slice(0, 10);
  return record;
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
