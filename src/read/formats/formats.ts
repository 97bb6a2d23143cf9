import type { FormatReader } from '../types.js';

/**
 * By extension, with its dot: to add an input format, write its reader and name it here. Readers are loaded when the
 * first file of their format comes, because most runs need one of them.
 */
const READERS: Record<string, () => Promise<FormatReader>> = {
  '.txt': async () => (await import('./plain.js')).readPlain,
  '.md': async () => (await import('./markdown.js')).readMarkdown,
  '.markdown': async () => (await import('./markdown.js')).readMarkdown,
  '.html': async () => (await import('./html.js')).readHtml,
  '.htm': async () => (await import('./html.js')).readHtml,
  '.csv': async () => (await import('./table.js')).readTable,
  '.tsv': async () => (await import('./table.js')).readTable,
  '.json': async () => (await import('./json.js')).readJson,
  '.jsonl': async () => (await import('./json.js')).readJsonLines,
  '.ndjson': async () => (await import('./json.js')).readJsonLines,
  '.docx': async () => (await import('./word.js')).readWord,
  '.pdf': async () => (await import('../pdf/pdf.js')).readPdf,
  '.odt': async () => (await import('../office/opendocument.js')).readOpenDocument,
  '.fodt': async () => (await import('../xml/xml.js')).readXmlFile,
  '.xml': async () => (await import('../xml/xml.js')).readXmlFile,
  '.xlsx': async () => (await import('../office/workbook.js')).readWorkbook,
  '.epub': async () => (await import('../office/epub.js')).readEpub,
  '.rtf': async () => (await import('../office/rtf.js')).readRtf,
  '.srt': async () => (await import('../captions/captions.js')).readCaptions,
  '.vtt': async () => (await import('../captions/captions.js')).readCaptions,
  '': async () => (await import('../stdin.js')).readSniffed,
};

export const EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(READERS).filter(Boolean));

export function readerFor(extension: string): Promise<FormatReader> {
  return READERS[extension]();
}
