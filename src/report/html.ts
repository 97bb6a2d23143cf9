import { escapeHtml } from '../base/markup.js';
import { plain } from '../base/plain.js';

/** A piece of HTML that is safe as it stands. Only `html` and `trusted` make one. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | undefined | null | false | readonly Value[];

/**
 * A template whose values are escaped, for text and for attributes in quotation marks alike. Pieces of HTML are put in as they are, lists
 * one after the other, and nothing for what is absent.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((all, string, i) => all + written(values[i - 1]) + string));
}

/** Marks as safe what this program wrote itself: its script, its style sheet, its plots. Never for text from a file. */
export const trusted = (text: string): Html => new Html(text);

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return value === undefined || value === null || value === false ? '' : escaped(String(value));
}

/** The one place where text becomes HTML: without control characters and marks that turn its direction, and with no sign that opens anything. */
export const escaped = (text: string): string => escapeHtml(plain(text));
