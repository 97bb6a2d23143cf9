/** Groups of words that entries name in angle brackets: "no <state> may" is "no (state|country|…) may". */
export type Lists = Readonly<Record<string, readonly string[]>>;

const NAMED = /(?<!\\)<([a-z][a-z-]*)>/g;

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
