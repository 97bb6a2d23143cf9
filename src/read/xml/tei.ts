import type { Draft } from '../types.js';
import { namedBy, type People } from './people.js';
import { childrenOf, descendants, find, type Layout, localName, type Node, paragraphsOf, textOf } from './tree.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What somebody says or is read; not what others do or add meanwhile. */
const LAYOUT: Layout = {
  blocks: words('ab cell closer div dateline head item l label lg list opener p q row seg signed sp table u'),
  leftOut: words(
    'back desc figdesc figure front fw gap incident index kinesic note orig reg sic speaker stage surplus teiheader vocal writing del',
  ),
  breaks: words('lb'),
};
/** Of two readings, the one that is left out above stands beside the one that is kept: `choice` holds both. */
const CHOICE: Layout = { ...LAYOUT, leftOut: new Set([...LAYOUT.leftOut].filter((name) => name !== 'reg')) };

/** What the header says of the text. */
export interface TeiHead {
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly language?: string;
}

/** `language` is that of the elements around the header. */
export function teiHead(header: Node, language: string | undefined): TeiHead {
  const statement = find(header, 'titlestmt');
  const titles = statement ? childrenOf(statement, 'title') : [];
  const main = titles.find(({ attributes }) => attributes.type === 'main') ?? titles[0];
  const setting = find(header, 'settingdesc');
  const source = find(header, 'sourcedesc');
  const dates = [setting, source, find(header, 'publicationstmt')].flatMap((part) => (part ? [dateIn(part)] : []));
  return {
    title: textOf(main),
    date: dates.find(Boolean),
    author: statement && textOf(find(statement, 'author')),
    outlet: source && textOf(find(source, 'publisher')),
    language: language ?? (find(header, 'language')?.attributes.ident || undefined),
  };
}

function dateIn(part: Node): string | undefined {
  for (const node of descendants(part)) {
    if (localName(node.name) !== 'date') continue;
    const { when, from } = node.attributes;
    const date = when ?? from ?? textOf(node);
    if (date) return date;
  }
  return undefined;
}

/** A speech (`u`) or a turn of a play or a debate (`sp`): the speaker's own text. Undefined where nothing is said in it. */
export function teiSpeech(node: Node, head: TeiHead, people: People, part: number): Draft | undefined {
  const body = paragraphsOf(node, CHOICE);
  if (!body) return undefined;
  const { who, ana, start } = node.attributes;
  const label = textOf(find(node, 'speaker'))?.replace(/[.:]$/, '');
  const person = who === undefined ? undefined : people.get(idOf(who));
  return {
    record: {
      ...head,
      id: node.attributes['xml:id'],
      speaker: person?.name ?? label ?? (who && namedBy(idOf(who))),
      speaker_id: who && idOf(who),
      role: ana?.replaceAll('#', ''),
      sex: person?.sex,
      party: person?.party,
      time: start?.replaceAll('#', ''),
    },
    body,
    part,
  };
}

/** A text in which nobody's turn is marked. */
export const teiText = (node: Node, head: TeiHead, part: number): Draft => ({
  record: { ...head },
  body: paragraphsOf(node, CHOICE),
  part,
});

/** The first of the speakers that `who` points at: `#ObiAda`, `listPerson.xml#ObiAda`. */
const idOf = (who: string): string => {
  const first = who.trim().split(/\s+/)[0];
  return first.slice(first.lastIndexOf('#') + 1);
};
