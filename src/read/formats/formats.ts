import type { FormatReader } from '../types.js';

/** A kind of file that can be read. */
export interface Format {
  /** In lower case, with their dots. */
  readonly endings: readonly string[];
  /** What one document is. */
  readonly document: string;
  /** What of the file is its text. */
  readonly text: string;
  /** What else is read from it. */
  readonly metadata: string;
  /** Loads the reader; absent for archives, whose files are read each by its own reader. */
  readonly load?: () => Promise<FormatReader>;
}

/** Archives, which hold files and no text of their own. */
export const ARCHIVE = '.zip';

/**
 * To add an input format, write its reader and name it here. Readers, and with them their libraries, are loaded when the
 * first file of their format comes, because most runs need one of them. `docs/formats.md` lists the same.
 */
export const FORMATS: readonly Format[] = [
  {
    endings: ['.txt'],
    document: 'the file, or each article in it',
    text: 'all of it; tags of HTML are read as HTML, with a warning',
    metadata: 'none',
    load: async () => (await import('./plain.js')).readPlain,
  },
  {
    endings: ['.md', '.markdown'],
    document: 'the file',
    text: 'headings, paragraphs, items and quotations without markup; not code, HTML and images',
    metadata: 'YAML front matter between lines of `---`; the first `# heading` is the title where there is no other',
    load: async () => (await import('./markdown.js')).readMarkdown,
  },
  {
    endings: ['.html', '.htm'],
    document: 'the file, or each article in it',
    text: "the article in the page, as Mozilla's Readability finds it, without captions, menus and footers; all text, with a warning, where it finds none",
    metadata: 'title, date, outlet, author and language from JSON-LD, Open Graph and meta tags',
    load: async () => (await import('./html.js')).readHtml,
  },
  {
    endings: ['.csv', '.tsv'],
    document: 'a row',
    text: 'a column',
    metadata: 'the other columns; the first row names them',
    load: async () => (await import('./table.js')).readTable,
  },
  {
    endings: ['.xlsx'],
    document: 'a row of any of its sheets',
    text: 'a column',
    metadata: 'the other columns; the first row of each sheet names them. Where there are several sheets, `sheet`',
    load: async () => (await import('../office/workbook.js')).readWorkbook,
  },
  {
    endings: ['.json'],
    document: 'the object, each object of an array, or of the list inside an object',
    text: 'a field',
    metadata: 'the other fields',
    load: async () => (await import('./json.js')).readJson,
  },
  {
    endings: ['.jsonl', '.ndjson'],
    document: 'a line, or each object of the list in it',
    text: 'a field',
    metadata: 'the other fields',
    load: async () => (await import('./json.js')).readJsonLines,
  },
  {
    endings: ['.docx'],
    document: 'the file, or each article in it',
    text: 'its paragraphs; footnotes and endnotes behind the paragraph with their mark. Not deletions and field codes',
    metadata: 'title, author, language, subject, keywords; `created`',
    load: async () => (await import('./word.js')).readWord,
  },
  {
    endings: ['.odt', '.fodt'],
    document: 'the file, or each article in it',
    text: 'headings, paragraphs, items and cells; footnotes behind the paragraph with their mark. Not comments, deletions and tables of contents',
    metadata: 'title (else the first heading), author, language, subject, keywords; `created`',
    load: async () => (await import('../office/opendocument.js')).readOpenDocument,
  },
  {
    endings: ['.rtf'],
    document: 'the file, or each article in it',
    text: 'paragraphs, items and cells; footnotes behind the paragraph with their mark. Not heads and feet of pages, comments and hidden text',
    metadata: 'title, author, subject, keywords; `created`',
    load: async () => (await import('../office/rtf.js')).readRtf,
  },
  {
    endings: ['.pdf'],
    document: 'the file, or each article in it',
    text: 'its text layer, as paragraphs across lines, columns and pages; footnotes behind the paragraph that they interrupt. Not heads, feet and numbers of pages; words cut at line ends are whole. A PDF of pictures is an error',
    metadata: 'title, author, language, subject, keywords; `created`',
    load: async () => (await import('../pdf/pdf.js')).readPdf,
  },
  {
    endings: ['.epub'],
    document: 'a chapter, in a paper an article',
    text: 'headings, paragraphs, items and notes',
    metadata: "the chapter's heading as title; `book`, author, date, language, publisher",
    load: async () => (await import('../office/epub.js')).readEpub,
  },
  {
    endings: ['.srt', '.vtt'],
    document: 'the file',
    text: 'the lines of one turn as a paragraph, after the name of its speaker where it is marked (`<v Ada Obi>`, `OBI:`); repeated lines of automatic subtitles once. Not times, sounds and music',
    metadata: 'language, where the head of a `.vtt` names it',
    load: async () => (await import('../captions/captions.js')).readCaptions,
  },
  {
    endings: ['.rss', '.atom'],
    document: 'an item',
    text: '`content:encoded`, else `content`, `description` or `summary`; HTML in it is read as HTML',
    metadata: 'id, title, date, author, language, url, categories; the feed is the outlet',
    load: async () => (await import('../xml/xml.js')).readXmlFile,
  },
  {
    endings: ['.tei'],
    document: "a speech (`u`, `sp`), as its speaker's own text; else the file",
    text: 'paragraphs and segments; not notes and what happens meanwhile. Of two readings the corrected one',
    metadata:
      'title, date, author, language from the header; the speaker from `@who` by a list of persons in the file or in `…listPerson.xml` beside it or a folder above, in archives too (ParlaMint), else from the note before the speech; `speaker_id`, `role`, `party`, `sex`',
    load: async () => (await import('../xml/xml.js')).readXmlFile,
  },
  {
    endings: ['.nitf', '.newsml'],
    document: 'a news item (NITF, NewsML 1, NewsML-G2, the Reuters corpus)',
    text: 'the paragraphs of its content',
    metadata: 'id, title, date, outlet, author, dateline, section, language, copyright',
    load: async () => (await import('../xml/xml.js')).readXmlFile,
  },
  {
    endings: ['.xml'],
    document:
      'as its root element tells: feeds, TEI, news items, flat OpenDocument and XHTML; of Akoma Ntoso and the files of public whip a speech',
    text: 'as for these',
    metadata: 'as for these',
    load: async () => (await import('../xml/xml.js')).readXmlFile,
  },
  {
    endings: [ARCHIVE],
    document: 'those of each file in it, as of a folder',
    text: 'as for these',
    metadata: 'as for these',
  },
];

const LOADERS = new Map(FORMATS.flatMap(({ endings, load }) => endings.map((ending) => [ending, load] as const)));

export const EXTENSIONS: ReadonlySet<string> = new Set(LOADERS.keys());

/** The reader for an ending; without one (standard input), the one that looks at the bytes. Archives have none. */
export async function readerFor(extension: string): Promise<FormatReader> {
  const load = LOADERS.get(extension) ?? (async () => (await import('../stdin.js')).readSniffed);
  return load();
}
