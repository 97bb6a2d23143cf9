import type { Diagnostic } from '../../src/base/errors.js';
import { BUNDLED } from '../../src/knowledge/file.js';
import { loadActors } from '../../src/knowledge/load/actors.js';
import { loadSpeakerWords } from '../../src/knowledge/load/titles.js';
import { slug } from '../../src/resolve/names/spelling.js';
import { compileResolver, type Resolver, resolve } from '../../src/resolve/resolve.js';
import type { Attribution, LocalActor } from '../../src/types/saying.js';
import type { Statement } from '../../src/types/stance.js';
import type { Document, Span } from '../../src/types/text.js';
import { articleOf } from '../helpers/article.js';

const problems: Diagnostic[] = [];
const speakerWords = loadSpeakerWords((problem) => problems.push(problem));
if (!speakerWords) throw new Error(JSON.stringify(problems));

/** The bundled word lists with the states and organisations, but nobody's name: what a text tells must do. */
export const states = ['states', 'organisations'].map((name) => `${BUNDLED}actors/${name}.yaml`);
export const people = `${BUNDLED}actors/people.yaml`;
export const resolverOf = (paths: readonly string[]): Resolver =>
  compileResolver(
    speakerWords,
    loadActors(paths, (problem) => problems.push(problem)),
  );
export const plainResolver = resolverOf(states);

/**
 * Resolves a text whose attributions are marked: `{1:source}`, `<1:cue>`, `[1:content]`, each number one attribution;
 * `{2<1:source}` is nested in the first. Paragraphs are lines.
 */
export function read(
  marked: string,
  { resolver = plainResolver, document = {} }: { resolver?: Resolver; document?: Partial<Document> } = {},
): { statements: Statement[]; actors: LocalActor[] } {
  const parts = new Map<number, { source?: Span; cue?: Span; content: Span[]; within?: number }>();
  const open: { start: number; number: number; kind: string }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; ) {
    const begin = /^([{<[])(\d+)(?:<(\d+))?:/.exec(marked.slice(i, i + 12));
    if (begin) {
      const number = Number(begin[2]);
      const part = parts.get(number) ?? parts.set(number, { content: [] }).get(number);
      if (part && begin[3]) part.within = Number(begin[3]) - 1;
      open.push({ start: text.length, number, kind: begin[1] });
      i += begin[0].length;
    } else if (/[}>\]]/.test(marked[i]) && open.length) {
      const { start, number, kind } = open.pop() as { start: number; number: number; kind: string };
      const part = parts.get(number) as { source?: Span; cue?: Span; content: Span[] };
      const span = { start, end: text.length };
      if (kind === '{') part.source = span;
      else if (kind === '<') part.cue = span;
      else part.content.push(span);
      i++;
    } else text += marked[i++];
  }
  const article = articleOf(text, { id: 'test.txt', ...document });
  const attributions = [...parts.entries()]
    .sort(([a], [b]) => a - b)
    .map(
      ([, part]): Attribution => ({
        kind: /["\u201c]/.test(text.slice(part.content[0].start, part.content[0].start + 1)) ? 'direct' : 'indirect',
        cueClass: 'statement',
        asserted: true,
        said: true,
        rule: 'test',
        confidence: 1,
        ...part,
      }),
    );
  return resolve(article, attributions, resolver);
}

/** The names of each statement's speakers. */
export const speakers = (marked: string, options?: Parameters<typeof read>[1]): string[][] =>
  read(marked, options).statements.map((statement) => statement.speakers.map(({ name }) => name));

/** Who says each statement and how that was found: `Ada Obi + Bo Lund (name) | nobody`; with the key where it is not the name's. */
export function said(marked: string, options?: Parameters<typeof read>[1]): string {
  const { statements } = read(marked, options);
  const named = ({ id, name }: Statement['speakers'][number]): string => (id === slug(name) ? name : `${name} = ${id}`);
  return statements
    .map(({ speakers: all }) => (all.length ? `${all.map(named).join(' + ')} (${all[0].via})` : 'nobody'))
    .join(' | ');
}

/** Everybody in a document with their office, state and number of mentions: `Ada Obi, mayor of norway ×2`. */
export function cast(marked: string, options?: Parameters<typeof read>[1]): string {
  return read(marked, options)
    .actors.map(({ name, type, role, affiliation, mentions }) =>
      [
        type === 'person' ? name : `${name} [${type}]`,
        role && `, ${role}`,
        affiliation && ` of ${affiliation}`,
        mentions > 1 && ` ×${mentions}`,
      ]
        .filter(Boolean)
        .join(''),
    )
    .join(' | ');
}
