import type { TextLine } from './text.js';

/** `Section: NEWS; Pg. 1A`, `LOAD-DATE: May 4, 2022`. */
const LABELLED = /^(\p{Lu}[\p{L}/ -]{1,40}?):(?:\s+(.*))?$/u;

/** Labels of the databases in other languages, as in English. */
const ENGLISH: Readonly<Record<string, string>> = {
  rubrik: 'section',
  länge: 'length',
  autor: 'byline',
  rubrique: 'section',
  longueur: 'length',
  auteur: 'byline',
  sección: 'section',
  longitud: 'length',
};

/** A line's label in small letters, and what stands behind it. */
export function labelOf({ text }: TextLine): { label: string; value: string } | undefined {
  const match = LABELLED.exec(text);
  if (!match) return undefined;
  const label = match[1].toLowerCase().replace(/\s*\/\s*/g, '/');
  return { label: ENGLISH[label] ?? label, value: match[2] ?? '' };
}

/** The values of the labels that `known` holds; a line without a label goes on with the value before it, up to a blank line. */
export function labelled(lines: readonly TextLine[], known: ReadonlySet<string>): Map<string, string> {
  const values = new Map<string, string>();
  let label: string | undefined;
  for (const line of lines) {
    const found = labelOf(line);
    if (found && known.has(found.label)) {
      label = found.label;
      if (!values.has(label)) values.set(label, found.value);
    } else if (line.apart) label = undefined;
    else if (label !== undefined) values.set(label, `${values.get(label)} ${line.text}`.trim());
  }
  return values;
}
