import * as captions from 'media-captions';

/** What is used of media-captions, whose own declarations do not resolve in Node. */
export interface Cue {
  /** In seconds. */
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
}

/** A piece of a cue: text, or an element such as `<v Ada Obi>`. */
export type CueNode =
  | { readonly type: 'text'; readonly data: string }
  | {
      readonly type: 'v' | 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'lang' | 'timestamp';
      readonly voice?: string;
      readonly children: readonly CueNode[];
    };

interface Parser {
  parseText(
    text: string,
    options: { type: 'vtt' | 'srt' },
  ): Promise<{ cues: readonly Cue[]; metadata: Readonly<Record<string, string>> }>;
  tokenizeVTTCue(cue: Cue): readonly CueNode[];
}

export const { parseText, tokenizeVTTCue } = captions as unknown as Parser;
