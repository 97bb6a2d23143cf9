import { attribute } from '../../src/attribute/attribute.js';
import { compileAttributor } from '../../src/attribute/attributor.js';
import { loadAttribution } from '../../src/knowledge/load/cues.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { Attribution } from '../../src/types/saying.js';
import type { Span } from '../../src/types/text.js';
import { articleOf } from './article.js';

/** What an annotated string says: its text without the brackets, and the marked spans by label. */
export interface Annotated {
  text: string;
  spans: { label: string; start: number; end: number }[];
}

/** Reads `[S Lavrov] [C said]: [Q “We accept.”]`: S source, C cue, Q content; a digit joins spans of one attribution ([S1 …]). */
export function readAnnotated(string: string): Annotated {
  const spans: Annotated['spans'] = [];
  const open: { label: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < string.length; i++) {
    const begin = /^\[([SCQ]\d?) /.exec(string.slice(i, i + 4));
    if (begin) {
      open.push({ label: begin[1], start: text.length });
      i += begin[0].length - 1;
    } else if (string[i] === ']' && open.length) {
      const { label, start } = open.pop()!;
      spans.push({ label, start, end: text.length });
    } else text += string[i];
  }
  return { text, spans };
}

const vocabulary = new Vocabulary();
export const attributor = compileAttributor(
  loadAttribution(({ message }) => {
    throw new Error(message);
  }),
);

export const attributionsOf = (text: string, speaker?: string): Attribution[] =>
  attribute(articleOf(text, { speaker }, vocabulary), attributor);

/** `source | cue | content … content` of each attribution, for readable failures. */
export const shown = (text: string, attributions: readonly Attribution[]): string[] => {
  const of = (span?: Span): string => (span ? text.slice(span.start, span.end) : '-');
  return attributions.map(({ source, cue, content }) => `${of(source)} | ${of(cue)} | ${content.map(of).join(' … ')}`);
};

/** Each attribution in full: `source | cue | content: kind class, rule`, with what it is in and whether it is put forward as said. */
export function readings(text: string): string[] {
  const all = attributionsOf(text);
  const lines = shown(text, all);
  return all.map(({ asserted, cueClass, kind, rule, within }, i) =>
    [
      within === undefined ? '' : `in ${within}: `,
      `${lines[i]}: ${kind} ${cueClass}${asserted ? '' : ', not said'}, ${rule}`,
    ].join(''),
  );
}
