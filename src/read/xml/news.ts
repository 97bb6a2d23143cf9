import type { Draft } from '../types.js';
import { descendants, find, HTML_LAYOUT, localName, type Node, paragraphsOf, textOf } from './tree.js';

/** The elements that are one article each: NITF, NewsML 1, NewsML-G2, and the Reuters corpus. */
const ITEMS = new Set(['nitf', 'newsitem']);

export const isNewsItem = (name: string): boolean => ITEMS.has(localName(name));

/** Where the text is, the best place first. */
const BODIES = ['body.content', 'inlinexml', 'inlinedata', 'datacontent', 'text', 'body'];
const BY = /^\s*by\s+/i;

/** An article of a news agency, with what its head says. */
export function newsItem(item: Node, part: number): Draft {
  const text = (...names: string[]): string | undefined => textOf(find(item, ...names));
  return {
    record: {
      id: identifierOf(item),
      title: text('hl1', 'hedline', 'headline', 'title'),
      date: dateOf(item),
      outlet: attributeOf(item, 'pubdata', 'name') ?? text('creditline', 'provider', 'distributor'),
      author: text('byline', 'by', 'byttl')?.replace(BY, ''),
      dateline: text('dateline', 'located'),
      section: attributeOf(item, 'pubdata', 'position.section'),
      copyright: text('copyrightline', 'copyrightnotice'),
      language: languageOf(item),
    },
    body: bodyOf(item),
    part,
  };
}

function bodyOf(item: Node): string {
  for (const name of BODIES) {
    for (const node of descendants(item)) {
      if (localName(node.name) !== name) continue;
      // HTML or NITF inside brings its own head
      const inner = find(node, 'body.content', 'body') ?? node;
      const text = paragraphsOf(inner, HTML_LAYOUT);
      if (text) return text;
    }
  }
  return '';
}

const identifierOf = (item: Node): string | undefined =>
  item.attributes.guid ??
  item.attributes.itemid ??
  attributeOf(item, 'doc-id', 'id-string') ??
  textOf(find(item, 'newsitemid'));

const dateOf = (item: Node): string | undefined =>
  attributeOf(item, 'date.issue', 'norm') ??
  attributeOf(item, 'story.date', 'norm') ??
  attributeOf(item, 'pubdata', 'date.publication') ??
  textOf(find(item, 'contentcreated', 'firstcreated', 'versioncreated', 'thisrevisioncreated', 'dateid')) ??
  item.attributes.date;

const languageOf = (item: Node): string | undefined =>
  attributeOf(item, 'language', 'tag') ??
  attributeOf(item, 'language', 'formalname') ??
  item.attributes['xml:lang'] ??
  attributeOf(item, 'body', 'xml:lang');

/** An attribute, its name in any case, of the first element of this name that has it. */
function attributeOf(item: Node, element: string, attribute: string): string | undefined {
  for (const node of descendants(item)) {
    if (localName(node.name) !== element) continue;
    for (const [name, value] of Object.entries(node.attributes)) if (name.toLowerCase() === attribute) return value;
  }
  return undefined;
}
