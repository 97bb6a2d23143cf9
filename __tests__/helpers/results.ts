import { hashString } from '../../src/base/hash.js';
import type { Kind, LocalActor } from '../../src/types/saying.js';
import type { DocumentResult, Stance, Statement } from '../../src/types/stance.js';

/** A statement in short: who, and per dimension "pro", "anti affirm", "pro accuse" … */
export interface Said {
  by: string | string[];
  stances?: Record<string, string>;
  kind?: Kind;
  /** Words said; the text is made of as many, and no two statements share one. */
  words?: number;
  /** What is said instead. */
  content?: string;
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** A document's result as the stages before `aggregate` give it, without running them. */
export function result(id: string, said: Said[], fields: Record<string, string> = {}): DocumentResult {
  const { date, outlet, title, ...metadata } = fields;
  let text = '';
  const statements = said.map(({ by, stances = {}, kind = 'direct', words = 5, content }, i): Statement => {
    const start = text.length;
    text += content ?? Array.from({ length: words }, (_, k) => `${hashString(id)}w${i}w${k}`).join(' ');
    const end = text.length;
    text += '. ';
    const names = [by].flat().filter(Boolean);
    return {
      id: `${id}#${i + 1}`,
      document: id,
      kind,
      content: [{ start, end }],
      cueClass: 'statement',
      asserted: true,
      said: true,
      rule: 'test',
      confidence: 1,
      speakers: names.map((name) => ({ id: slug(name), name, via: 'name' })),
      hits: [],
      stances: Object.fromEntries(Object.entries(stances).map(([dimension, short]) => [dimension, stance(short)])),
    };
  });
  const names = [...new Set(said.flatMap(({ by }) => by))].filter(Boolean);
  const actors = names.map(
    (name): LocalActor => ({ key: slug(name), name, type: 'person', known: false, mentions: 1 }),
  );
  const document = { id, text, title, date, outlet, metadata };
  const article = {
    document,
    blocks: [{ start: 0, end: text.length }],
    passed: [],
    sentences: [],
  } as unknown as DocumentResult['article'];
  return { article, statements, actors };
}

function stance(short: string): Stance {
  const [value, mode = 'affirm'] = short.split(' ') as [Stance['value'], Stance['mode']?];
  return {
    value,
    mode,
    pro: value === 'pro' || value === 'mixed' ? 1000 : 0,
    anti: value === 'anti' || value === 'mixed' ? 1000 : 0,
  };
}

/** Every local key as the actor of that name: what `link` gives where nothing joins. */
export function noLinks(affiliations: Record<string, string> = {}) {
  return (key: string) => ({
    id: key,
    name: key.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase()),
    type: 'person' as const,
    affiliation: Object.hasOwn(affiliations, key) ? affiliations[key] : undefined,
  });
}
