import { posix } from 'node:path';
import type { Failure, Guard } from '../guard/guard.js';
import { readXml, textOfMarkup } from '../guard/markup.js';
import { type Archive, unzip } from '../guard/unzip.js';
import type { Draft, FormatInput } from '../types.js';
import { Blocks } from '../xml/blocks.js';
import { HTML_LAYOUT, localName } from '../xml/tree.js';

const FAILURE: Failure = {
  code: 'broken-epub',
  what: 'not an EPUB that can be read',
  hint: 'Fetch it again; Calibre can mend and convert books.',
};
const CONTAINER = 'META-INF/container.xml';
const FIELDS: Readonly<Record<string, string>> = {
  'dc:title': 'book',
  'dc:creator': 'author',
  'dc:date': 'date',
  'dc:language': 'language',
  'dc:publisher': 'publisher',
};
const HEADING = /^h[1-3]$/;
const BLOCKS = new Set([...HTML_LAYOUT.blocks].map((name) => name.toUpperCase()));

interface Package {
  record: Record<string, string>;
  /** Paths of the chapters in the order of reading. */
  chapters: string[];
}

/** Each chapter of the book, in the order of reading, is a document: in a paper each article. */
export async function* readEpub({ file, bytes, report, guard }: FormatInput): AsyncGenerator<Draft> {
  const packed = await guard.whole(bytes);
  if (!packed.length) {
    yield { record: {}, body: '' };
    return;
  }
  const archive = await unzip(packed, FAILURE, guard);
  const { record, chapters } = await packageOf(archive, guard);
  const { book, ...rest } = record;
  let part = 0;
  for (const path of chapters) {
    const chapter = await archive.read(path);
    if (!chapter) {
      const message = `has no ${path}, which its list of chapters names`;
      report({ level: 'error', code: FAILURE.code, message, file: file.shown, hint: FAILURE.hint });
      continue;
    }
    const { body, title } = chapterOf(chapter.toString('utf8'), guard);
    if (body.trim()) yield { record: { ...rest, title: title ?? book, book }, body, part: ++part };
  }
}

async function packageOf(archive: Archive, guard: Guard): Promise<Package> {
  const container = await archive.read(CONTAINER);
  let path = archive.names.find((name) => name.endsWith('.opf'));
  if (container)
    guard.parse(FAILURE, () =>
      readXml(container.toString('utf8'), {
        open: (name, attributes) => {
          if (localName(name) === 'rootfile') path = attributes['full-path'] ?? path;
        },
      }),
    );
  const content = path === undefined ? undefined : await archive.read(path);
  if (!content || path === undefined)
    throw guard.error(FAILURE.code, `${FAILURE.what}: it has no list of chapters`, FAILURE.hint);
  return guard.parse(FAILURE, () => readPackage(content.toString('utf8'), posix.dirname(path ?? '')));
}

function readPackage(xml: string, folder: string): Package {
  const record: Record<string, string> = {};
  const paths = new Map<string, string>();
  const chapters: string[] = [];
  let field: string | undefined;
  readXml(xml, {
    open: (name, { id = '', href = '', idref = '', properties = '' }) => {
      field = FIELDS[name];
      if (localName(name) === 'item' && !properties.split(' ').includes('nav'))
        paths.set(id, posix.join(folder, decoded(href)));
      const path = localName(name) === 'itemref' ? paths.get(idref) : undefined;
      if (path) chapters.push(path);
    },
    text: (text) => {
      if (field && text.trim()) record[field] = record[field] ? `${record[field]}; ${text}` : text;
    },
    close: () => {
      field = undefined;
    },
  });
  return { record, chapters };
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** The paragraphs of a chapter and its first heading; where its XHTML is damaged, all its text. */
function chapterOf(xhtml: string, guard: Guard): { body: string; title?: string } {
  try {
    return guard.parse(FAILURE, () => readChapter(xhtml));
  } catch {
    const start = xhtml.search(/<body[\s>]/i);
    return { body: guard.parse(FAILURE, () => textOfMarkup(xhtml.slice(Math.max(0, start)), BLOCKS)) };
  }
}

function readChapter(xhtml: string): { body: string; title?: string } {
  const blocks = new Blocks();
  let left = 0;
  let heading: string[] | undefined;
  let title: string | undefined;
  let notes = 0;
  const marks: boolean[] = [];
  readXml(xhtml, {
    open: (name, attributes) => {
      const element = localName(name);
      if (notes || isNote(attributes)) notes++;
      const isLeft = HTML_LAYOUT.leftOut.has(element) || isNoteMark(element, attributes, notes > 0);
      marks.push(isLeft);
      if (isLeft) left++;
      if (element === 'br') blocks.breakLine();
      if (HTML_LAYOUT.blocks.has(element)) blocks.end();
      if (HEADING.test(element) && title === undefined) heading = [];
    },
    text: (text) => {
      if (left) return;
      blocks.add(text);
      heading?.push(text);
    },
    close: (name) => {
      if (marks.pop()) left--;
      if (notes) notes--;
      const element = localName(name);
      if (HTML_LAYOUT.blocks.has(element)) blocks.end();
      if (!HEADING.test(element) || !heading) return;
      title ??= heading.join('').replace(/\s+/g, ' ').trim() || undefined;
      heading = undefined;
    },
  });
  return { body: blocks.toString(), title };
}

const kindOf = (attributes: Readonly<Record<string, string>>): string =>
  attributes['epub:type'] ?? attributes.role ?? '';

const isNote = (attributes: Readonly<Record<string, string>>): boolean =>
  /\b(?:foot|end)note\b/.test(kindOf(attributes));

/** The number that points at a note, and in the note the one that points back. */
const isNoteMark = (element: string, attributes: Readonly<Record<string, string>>, isInNote: boolean): boolean =>
  element === 'a' && (/\bnoteref\b/.test(kindOf(attributes)) || (isInNote && /^[^:]*#/.test(attributes.href ?? '')));
