import { OwnError } from '../../base/problems/causes.js';
import { only } from '../bytes.js';
import { readHtml } from '../formats/html.js';
import type { Failure } from '../guard/guard.js';
import { readXml } from '../guard/markup.js';
import { readFlatOpenDocument } from '../office/opendocument.js';
import type { Draft, FormatInput } from '../types.js';
import { type DebateHead, debateSpeech, isOfDebate } from './debates.js';
import { type FeedHead, feedItem, isItem, isOfFeed, readHead } from './feed.js';
import { isNewsItem, newsItem } from './news.js';
import { addPerson } from './people.js';
import { peopleBeside } from './people-file.js';
import { xmlText } from './source.js';
import { type TeiHead, teiHead, teiSpeech, teiText } from './tei.js';
import { eachElement, localName, type Node, type Parent, textOf } from './tree.js';

const XML_FAILURE: Failure = {
  code: 'broken-xml',
  what: 'not XML that can be read',
  hint: 'Fetch or export the file again; an XML checker such as xmllint names the place.',
};

type Reader = (xml: string, input: FormatInput) => Iterable<Draft> | AsyncIterable<Draft>;

/** By the root element, without its prefix and in lower case. */
const KINDS: Readonly<Record<string, Reader>> = {
  rss: readFeed,
  rdf: readFeed,
  feed: readFeed,
  entry: readFeed,
  tei: readTei,
  teicorpus: readTei,
  nitf: readNews,
  newsml: readNews,
  newsitem: readNews,
  newsmessage: readNews,
  akomantoso: readDebate,
  debaterecord: readDebate,
  publicwhip: readDebate,
  document: readFlatOpenDocument,
  html: (xml, input) => readHtml({ ...input, bytes: only(Buffer.from(xml)) }),
};
/** Lists that belong to texts in other files. */
const LISTS = new Set(['listperson', 'listorg', 'taxonomy', 'particdesc', 'standoff']);

/** XML of a kind that its root element tells: a feed, TEI, an agency's news, OpenDocument or XHTML. */
export async function* readXmlFile(input: FormatInput): AsyncGenerator<Draft> {
  const { file, bytes, report, guard } = input;
  const packed = await guard.whole(bytes);
  const xml = (await xmlText(packed, guard)).replace(/^\ufeff/, '');
  if (!xml.trim()) {
    yield { record: {}, body: '' };
    return;
  }
  const root = rootOf(xml, input);
  const read = KINDS[root];
  if (read) yield* read(xml, input);
  else if (LISTS.has(root))
    report({
      level: 'warning',
      code: 'no-text',
      message: `a list (<${root}>), not a text`,
      file: file.shown,
      hint: 'Persons in it give the speakers of TEI files beside it their names.',
    });
  else
    throw guard.error(
      'unknown-xml',
      `XML of a kind that is not known: its root element is <${root}>`,
      'RSS, Atom, TEI, Akoma Ntoso, NITF, NewsML, flat OpenDocument and XHTML are read. Save its text as .txt.',
    );
}

class Found extends Error {}

function rootOf(xml: string, { guard }: FormatInput): string {
  let root = '';
  guard.parse(XML_FAILURE, () => {
    try {
      readXml(xml.slice(0, 100_000), {
        open: (name) => {
          root = localName(name);
          throw new Found();
        },
      });
    } catch (error) {
      if (!(error instanceof Found)) throw error;
    }
    if (!root) throw new OwnError('there is no element in it');
  });
  return root;
}

function readFeed(xml: string, { guard }: FormatInput): Draft[] {
  const drafts: Draft[] = [];
  const head: FeedHead = {};
  eachElement(
    xml,
    guard,
    XML_FAILURE,
    (name, parents) => isItem(name) || isOfFeed(name, parents),
    (node, parents) => {
      if (isItem(node.name)) drafts.push(feedItem(node, head, drafts.length + 1));
      else readHead(head, node, parents);
    },
  );
  return drafts;
}

function readNews(xml: string, { guard }: FormatInput): Draft[] {
  const drafts: Draft[] = [];
  eachElement(xml, guard, XML_FAILURE, isNewsItem, (node) => drafts.push(newsItem(node, drafts.length + 1)));
  return drafts.length === 1 ? drafts.map(({ record, body }) => ({ record, body })) : drafts;
}

function readDebate(xml: string, { guard }: FormatInput): Draft[] {
  const head: DebateHead = { people: new Map() };
  const drafts: Draft[] = [];
  eachElement(xml, guard, XML_FAILURE, isOfDebate, (node) => {
    const draft = debateSpeech(node, head, drafts.length + 1);
    if (draft) drafts.push(draft);
  });
  return drafts;
}

const SPEECHES = new Set(['u', 'sp']);

/** Each speech is a document of its speaker's; a text in which none is marked is one document. */
async function* readTei(xml: string, { guard, file, report }: FormatInput): AsyncGenerator<Draft> {
  const people = await peopleBeside(file, guard, XML_FAILURE);
  const hasSpeeches = /<(?:\w+:)?(?:u|sp)[\s>]/.test(xml);
  eachElement(
    xml,
    guard,
    XML_FAILURE,
    (name) => localName(name) === 'person',
    (node) => addPerson(node, people),
  );
  let head: TeiHead = {};
  let noted: string | undefined;
  const drafts: Draft[] = [];
  const add = (node: Node, parents: readonly Parent[]): void => {
    if (node.name === 'teiHeader') {
      head = { ...head, ...known(teiHead(node, languageOf(parents))) };
      return;
    }
    if (localName(node.name) === 'note') {
      if (node.attributes.type === 'speaker') noted = textOf(node);
      return;
    }
    const draft = hasSpeeches
      ? teiSpeech(node, head, people, drafts.length + 1, noted)
      : teiText(node, head, drafts.length + 1);
    if (draft) drafts.push(draft);
  };
  eachElement(
    xml,
    guard,
    XML_FAILURE,
    (name, parents) =>
      name === 'teiHeader' ||
      (hasSpeeches ? SPEECHES.has(localName(name)) || localName(name) === 'note' : isText(name, parents)),
    add,
  );
  if (!drafts.length)
    report({
      level: 'warning',
      code: 'no-text',
      message: 'TEI without a text of its own',
      file: file.shown,
      hint: 'Its texts are in the files that it includes: name those, or their folder.',
    });
  yield* drafts;
}

const isText = (name: string, parents: readonly Parent[]): boolean =>
  name === 'text' && !parents.some(({ name }) => name === 'group');

const languageOf = (parents: readonly Parent[]): string | undefined =>
  parents.findLast(({ attributes }) => attributes['xml:lang'])?.attributes['xml:lang'];

const known = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
