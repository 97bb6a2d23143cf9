import { type Article, author, compact, partsUpTo, type Splitter, stretch, type TextLine, wordCount } from './text.js';

/** Factiva's codes of two or three letters, as names of fields. */
const FIELDS: Readonly<Record<string, string>> = {
  SE: 'section',
  HD: 'title',
  BY: 'author',
  CR: 'credit',
  WC: 'length',
  PD: 'date',
  ET: 'time',
  SN: 'outlet',
  SC: 'code',
  ED: 'edition',
  PG: 'page',
  VOL: 'volume',
  LA: 'language',
  CY: 'copyright',
  LP: 'lead',
  TD: 'text',
  ART: 'art',
  CT: 'contact',
  RF: 'reference',
  CO: 'company',
  IN: 'industry',
  NS: 'subject',
  RE: 'region',
  IPC: 'ipc',
  IPD: 'ipd',
  PUB: 'publisher',
  AN: 'id',
  CLM: 'column',
  CX: 'correction',
  NT: 'notes',
  PN: 'product',
  CAT: 'category',
  DE: 'descriptors',
};
const CODED = /^([A-Z]{2,3})(?:\s+(.*))?$/;
/** The last field holds the article's own code, or stands above it. */
const END = /^AN(?:\s+(?:Document )?[A-Z][A-Za-z\d]{9,})?$/;
const BODY: ReadonlySet<string> = new Set(['LP', 'TD']);
/** Fields that no study groups by; the indexing terms name what an article is about, not what it says. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'lead',
  'text',
  'copyright',
  'art',
  'ipc',
  'ipd',
  'contact',
  'descriptors',
]);

/** Factiva with indexing, in HTML, text, or RTF converted to text: "HD" before the title, "LP" and "TD" before the text, "AN" at the end. */
export const splitFactivaCodes: Splitter = (lines) => {
  const parts = partsUpTo(lines, ({ text }) => END.test(text)).map((part) => part.slice(startOf(part)));
  const articles = parts.filter((part) => has(part, 'HD') && (has(part, 'LP') || has(part, 'TD')));
  if (!articles.length) return undefined;
  const following = new Map(lines.map((line, i) => [line, lines[i + 1]]));
  return articles.map((part) => articleOf(part, following));
};

function codeOf(text: string): string | undefined {
  const code = CODED.exec(text)?.[1];
  return code !== undefined && Object.hasOwn(FIELDS, code) ? code : undefined;
}

const has = (part: readonly TextLine[], code: string): boolean => part.some(({ text }) => codeOf(text) === code);

/** Behind the page before the first article. */
function startOf(part: readonly TextLine[]): number {
  const title = part.findIndex(({ text }) => codeOf(text) === 'HD');
  let start = Math.max(title, 0);
  while (start > 0 && codeOf(part[start - 1].text) !== undefined) start--;
  return start;
}

function articleOf(part: readonly TextLine[], following: ReadonlyMap<TextLine, TextLine | undefined>): Article {
  const record: Record<string, string> = {};
  const body: TextLine[] = [];
  const codes: TextLine[] = [];
  let code: string | undefined;
  for (const line of part) {
    const found = nextCode(code, line);
    if (found !== undefined) code = found;
    const value = found === undefined ? line.text : (CODED.exec(line.text)?.[2] ?? '');
    if (code === undefined) continue;
    if (BODY.has(code)) addToBody(line, found, value, body, codes);
    else record[FIELDS[code]] = `${record[FIELDS[code]] ?? ''} ${value}`.trim();
  }
  const after = following.get(part[part.length - 1]);
  if (!record.id && after) record.id = after.text;
  for (const field of LEFT_OUT) delete record[field];
  return {
    record: compact({
      ...record,
      author: author(record.author),
      length: wordCount(record.length),
      id: record.id?.replace(/^Document\s+/i, ''),
    }),
    ...stretch(body),
    blanked: codes,
    line: part[0].number,
  };
}

/** Inside the text a line that looks like a code is one only if it stands alone, or apart. */
function nextCode(current: string | undefined, { text, apart }: TextLine): string | undefined {
  const code = codeOf(text);
  if (code === undefined || current === undefined || !BODY.has(current)) return code;
  return text === code || (apart && !BODY.has(code)) ? code : undefined;
}

function addToBody(
  line: TextLine,
  found: string | undefined,
  value: string,
  body: TextLine[],
  codes: TextLine[],
): void {
  if (found === undefined) body.push(line);
  else if (value) body.push({ ...line, start: line.end - value.length });
  else if (body.length) codes.push(line);
}
