import type { View } from '../attribute/view.js';
import { lowerBound } from '../segment/lower-bound.js';
import { type Article, TAG } from '../types/text.js';

type Spans = [number, number][];

/** One annotated article, as `stance train` and `stance evaluate` read it: half-open UTF-16 offsets into the text. */
export interface GoldRecord {
  id: string;
  text: string;
  attributions: {
    source: Spans;
    cue: Spans;
    content: Spans;
    nested?: boolean;
    /** The speaker's name, and other names that are as right. */
    speaker?: string;
    speakerAliases?: string[];
    kind?: string;
  }[];
  ignore?: Spans;
}

/** An annotated attribution on tokens. */
export interface GoldAttribution {
  /** Head of the cue, or -1. */
  head: number;
  /** Every token of the cue. */
  cue: number[];
  source: number[];
  content: number[];
}

const { PUNCT, VERB } = TAG;
const LONG_CUE = 4;

export function placeGold(view: View, record: GoldRecord): GoldAttribution[] {
  return record.attributions
    .filter(({ nested }) => !nested)
    .map(({ source, cue, content }) => {
      const cueTokens = tokensOf(view.article, cue);
      return {
        head: headOf(view, cueTokens),
        cue: cueTokens,
        source: tokensOf(view.article, source),
        content: tokensOf(view.article, content),
      };
    });
}

/** The head of a cue: its last verb ("goes on to say"), in a long cue the first verb that a cue file lists; else its last word. */
function headOf(view: View, cue: readonly number[]): number {
  const { tag } = view.article.tokens;
  const verbs = cue.filter((i) => tag[i] === VERB);
  if (verbs.length) return (cue.length > LONG_CUE && verbs.find((i) => view.entry[i] >= 0)) || verbs[verbs.length - 1];
  const listed = cue.filter((i) => view.entry[i] >= 0);
  if (listed.length) return listed[0];
  const words = cue.filter((i) => tag[i] !== PUNCT);
  return (words.length ? words : cue).at(-1) ?? -1;
}

function tokensOf({ tokens }: Article, spans: Spans): number[] {
  const found: number[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const first = lowerBound(tokens.end, tokens.count, start + 1);
    for (let i = first; i < tokens.count && tokens.start[i] < end; i++) if (found.at(-1) !== i) found.push(i);
  }
  return found;
}
