import { words } from '../../base/lists.js';
import type { Draft } from '../types.js';
import { namedBy, namedIn, type People } from './people.js';
import { childrenOf, descendants, find, type Layout, localName, type Node, paragraphsOf, textOf } from './tree.js';

/** What somebody says or is read; not what others do or add meanwhile. Of two readings in a `choice`, `orig` and `sic` are left out. */
const LAYOUT: Layout = {
  blocks: words('ab cell closer div dateline head item l label lg list opener p q row seg signed sp table u'),
  leftOut: words(
    'back desc figdesc figure front fw gap incident index kinesic note orig sic speaker stage surplus teiheader vocal writing del',
  ),
  breaks: words('lb'),
};

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

/** A speech (`u`) or a turn of a play or a debate (`sp`): the speaker's own text. `noted` is the label in the note before it. Undefined where nothing is said in it. */
export function teiSpeech(node: Node, head: TeiHead, people: People, part: number, noted?: string): Draft | undefined {
  const body = paragraphsOf(node, LAYOUT);
  if (!body) return undefined;
  const { who, ana, start } = node.attributes;
  const label = textOf(find(node, 'speaker'))?.replace(/[.:]$/, '');
  const id = who === undefined ? undefined : idOf(who);
  const person = id === undefined ? undefined : people.get(id);
  return {
    record: {
      ...head,
      id: node.attributes['xml:id'],
      speaker: person?.name ?? label ?? (id && (namedIn(noted, id) ?? namedBy(id))),
      speaker_id: id,
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
  body: paragraphsOf(node, LAYOUT),
  part,
});

/** The first of the speakers that `who` points at: `#ObiAda`, `listPerson.xml#ObiAda`. */
const idOf = (who: string): string => {
  const first = who.trim().split(/\s+/)[0];
  return first.slice(first.lastIndexOf('#') + 1);
};
