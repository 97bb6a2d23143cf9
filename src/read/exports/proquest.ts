import { labelOf } from './labels.js';
import { type Article, author, compact, type Splitter, stretch, type TextLine } from './text.js';

const RULE = /^_{20,}$/;
/** Labels below the text, in ProQuest's order; they stand behind a blank line. */
const LABELS = new Set([
  'subject',
  'business indexing term',
  'location',
  'people',
  'company/organization',
  'company/organisation',
  'classification',
  'identifier/keyword',
  'title',
  'alternate title',
  'publication title',
  'publication year',
  'publication date',
  'first page',
  'last page',
  'pages',
  'page',
  'section',
  'column',
  'publisher',
  'place of publication',
  'volume',
  'issue',
  'country of publication',
  'publication subject',
  'issn',
  'source type',
  'language of publication',
  'document type',
  'proquest document id',
  'document url',
  'copyright',
  'last updated',
  'database',
  'abstract',
  'links',
  'author',
  'credit',
  'illustration',
  'dateline',
  'edition',
  'document feature',
  'accession number',
  'number of references',
  'caption',
]);
const FULL_TEXT = 'full text';
const ABSTRACT = 'abstract';
/** Only these say that a part between two rules is an article. */
const TELLING = ['proquest document id', 'publication title', 'publication date'];
const NO_TEXT = /^(?:full text )?(?:not|none) available\.?$/i;

/** ProQuest's text export: articles between rules of underscores, each with "Full text:" and labelled fields below it. Of an article without a full text, its abstract is read. */
export const splitProQuest: Splitter = (lines) => {
  const parts: TextLine[][] = [[]];
  for (const line of lines) {
    if (RULE.test(line.text)) parts.push([]);
    else parts[parts.length - 1].push(line);
  }
  const articles = parts.flatMap((part) => articleOf(part) ?? []);
  return articles.length ? articles : undefined;
};

function articleOf(part: readonly TextLine[]): Article | undefined {
  const values = new Map<string, string>();
  const texts: Record<string, TextLine[]> = { [FULL_TEXT]: [], [ABSTRACT]: [] };
  let label: string | undefined;
  for (const line of part) {
    const found = labelAt(line, label);
    if (found) {
      label = found.label;
      if (!values.has(label)) values.set(label, found.value);
      if (found.value) texts[label]?.push({ ...line, start: line.end - found.value.length });
    } else if (label === FULL_TEXT) texts[label].push(line);
    else if (label !== undefined && !line.apart) {
      values.set(label, `${values.get(label)} ${line.text}`.trim());
      if (label === ABSTRACT) texts[label].push(line);
    }
  }
  if (!TELLING.some((name) => values.has(name))) return undefined;
  const { read, extent } = toRead(texts, values);
  return { record: compact({ ...recordOf(values), extent }), ...stretch(read), line: part[0].number };
}

/** The full text, or the abstract of an article that has none. */
function toRead(
  texts: Readonly<Record<string, TextLine[]>>,
  values: ReadonlyMap<string, string>,
): { read: TextLine[]; extent?: string } {
  const body = texts[FULL_TEXT];
  if (body.length && !(body.length === 1 && NO_TEXT.test(values.get(FULL_TEXT) ?? ''))) return { read: body };
  const abstract = NO_TEXT.test(values.get(ABSTRACT) ?? '') ? [] : texts[ABSTRACT];
  return abstract.length ? { read: abstract, extent: ABSTRACT } : { read: [] };
}

function labelAt(line: TextLine, current: string | undefined): { label: string; value: string } | undefined {
  const found = labelOf(line);
  if (!found || (found.label !== FULL_TEXT && !LABELS.has(found.label))) return undefined;
  return current === FULL_TEXT && (!line.apart || found.label === 'caption') ? undefined : found;
}

function recordOf(values: ReadonlyMap<string, string>): Record<string, string> {
  return compact({
    id: values.get('proquest document id'),
    title: values.get('title'),
    date: values.get('publication date'),
    outlet: values.get('publication title')?.replace(/;.*$/, ''),
    author: author(values.get('author')),
    section: values.get('section'),
    page: values.get('first page') ?? values.get('page'),
    publisher: values.get('publisher'),
    location: values.get('place of publication'),
    language: values.get('language of publication'),
    type: values.get('document type'),
    url: values.get('document url'),
  });
}
