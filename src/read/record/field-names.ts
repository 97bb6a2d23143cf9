import type { Field } from '../types.js';

/**
 * The names that a field has in records, tried in this order, in any case and with or without signs between the words
 * (`pub_date`, `pubDate`, `Pub date`): those of NewsAPI, the Guardian, Media Cloud, GDELT, WordPress, ProQuest, Factiva,
 * LexisNexis, Event Registry and the New York Times. A field `speaker` of a record means many things (a chair, a quoted
 * person), so it makes a document a speech only where it is asked for.
 */
export const DEFAULT_NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'articleid', 'storyid', 'storiesid', 'documentid', 'docid', 'goid', 'accessionnumber', 'an', 'guid'],
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'articletext',
    'articlebody',
    'bodytext',
    'storytext',
    'textcontent',
    'contentrendered',
    'contentencoded',
    'postcontent',
    'maintext',
    'maincontent',
    'transcript',
    'article',
    'lp,td',
    'leadparagraph',
    'html',
    'bodyhtml',
    'contenthtml',
    'contenttext',
    'bodyvalue',
    'bodyprocessed',
    'speech',
    'speechtext',
  ],
  title: [
    'title',
    'headline',
    'titlerendered',
    'headlinemain',
    'webtitle',
    'posttitle',
    'articletitle',
    'hd',
    'heading',
  ],
  date: [
    'date',
    'published',
    'publishedat',
    'publicationdate',
    'pubdate',
    'publishdate',
    'publisheddate',
    'datepublished',
    'webpublicationdate',
    'firstpublicationdate',
    'publicationdatetime',
    'publishedutc',
    'datepublish',
    'datetime',
    'postdate',
    'articledate',
    'seendate',
    'sqldate',
    'v21date',
    'dateadded',
    'createdat',
    'pd',
    'timestamp',
  ],
  outlet: [
    'outlet',
    'newspaper',
    'publication',
    'publicationtitle',
    'publicationname',
    'pubtitle',
    'medianame',
    'sourcename',
    'sourcetitle',
    'sitename',
    'source',
    'sourcecommonname',
    'publisher',
    'sn',
    'journal',
    'domain',
    'mediaurl',
  ],
  speaker: [],
};

/** Where a record has no text, or an empty one: what tells of it in short. */
export const SHORT_TEXTS: readonly string[] = [
  'abstract',
  'summary',
  'description',
  'excerptrendered',
  'excerpt',
  'snippet',
];

/** Objects that hold the fields of a record one level down; their names do not count. */
const WRAPPERS = /^(?:(?:_source|fields|attributes|article|document|node|post|story|properties)\.)+/;

/** Names that were compared before: those of a table come again with each row. */
const compared = new Map<string, string>();
const MOST_COMPARED = 10_000;

/** A field's name as names are compared: without wrappers, signs and case. */
export function plainName(name: string): string {
  let plain = compared.get(name);
  if (plain === undefined) {
    plain = name
      .replace(WRAPPERS, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    if (compared.size < MOST_COMPARED) compared.set(name, plain);
  }
  return plain;
}
