import type { Report } from '../../base/errors.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';

/** Groups of words that entries name in angle brackets: "no <state> may" is "no (state|country|…) may". */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** The lists that every lexicon may name. */
export const LISTS_FILE = `${BUNDLED}lists.yaml`;

const NAMED = /(?<!\\)<([a-z][a-z-]*)>/g;

export function loadLists(report: Report, path = LISTS_FILE): Lists {
  const { file, diagnostics } = readKnowledgeFile<{ lists: Lists }>(path, 'lists');
  for (const diagnostic of diagnostics) report(diagnostic);
  return file?.data.lists ?? {};
}

/** An entry with the lists that it names written out. Throws a message for people where one is not known. */
export function writeOut(term: string, lists: Lists): string {
  return term.replace(NAMED, (_, name: string) => {
    if (!Object.hasOwn(lists, name)) throw new Error(`names a list that is not known: <${name}>`);
    return `(${lists[name].join('|')})`;
  });
}

/** Alternatives as one group, the lists that they name written out: "<land> | sea" is "(territory|soil|…|sea)". Throws as `writeOut` does. */
export function groupOf(alternatives: readonly string[], lists: Lists): string {
  const written = alternatives.map((one) => writeOut(one, lists));
  const isList = (one: string) => /^<[a-z][a-z-]*>$/.test(one);
  return `(${written.map((text, i) => (isList(alternatives[i]) ? text.slice(1, -1) : text)).join('|')})`;
}
