import type { Draft } from '../types.js';
import { childrenOf, find, HTML_LAYOUT, localName, type Node, type Parent, paragraphsOf, textOf } from './tree.js';

/** Fields of an item that hold its text, the fullest first. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];

/** What a feed says of itself. */
export interface FeedHead {
  outlet?: string;
  language?: string;
}

export const isItem = (name: string): boolean => name === 'item' || localName(name) === 'entry';

/** Whether this is the feed's own title or language. */
export const isOfFeed = (name: string, parents: readonly Parent[]): boolean =>
  (name === 'title' || name === 'language' || name === 'dc:language') &&
  ['channel', 'feed'].includes(localName(parents.at(-1)?.name ?? ''));

export function readHead(head: FeedHead, { name, children, attributes }: Node, parents: readonly Parent[]): void {
  const text = textOf({ name, children, attributes });
  if (name === 'title') head.outlet = text;
  else head.language = text;
  head.language ??= parents.find(({ attributes }) => attributes['xml:lang'])?.attributes['xml:lang'];
}

/** An item of RSS or an entry of Atom. Its text is HTML where it holds any, as in other records. */
export function feedItem(item: Node, head: FeedHead, part: number): Draft {
  const field = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = item.children.find((child): child is Node => typeof child !== 'string' && child.name === name);
      const text = value && textOf(value);
      if (text) return text;
    }
    return undefined;
  };
  const author = childrenOf(item, 'author').map((author) => textOf(find(author, 'name')) ?? textOf(author));
  const link = childrenOf(item, 'link').map((link) => textOf(link) ?? link.attributes.href);
  const categories = childrenOf(item, 'category').map((node) => textOf(node) ?? node.attributes.term);
  return {
    record: {
      id: field('guid', 'id'),
      title: field('title'),
      date: field('pubDate', 'published', 'dc:date', 'updated'),
      outlet: textOf(find(item, 'source')) ?? head.outlet,
      author: field('dc:creator') ?? author[0],
      language: item.attributes['xml:lang'] ?? head.language,
      url: link[0],
      categories: categories.filter(Boolean).join('; '),
      text: bodyOf(item),
    },
    part,
  };
}

function bodyOf(item: Node): string {
  for (const name of TEXTS) {
    const node = item.children.find((child): child is Node => typeof child !== 'string' && child.name === name);
    if (!node) continue;
    const isMarkup = node.children.some((child) => typeof child !== 'string');
    const body = isMarkup ? paragraphsOf(node, HTML_LAYOUT) : node.children.join('');
    if (body.trim()) return body;
  }
  return textOf(find(item, 'title')) ?? '';
}
