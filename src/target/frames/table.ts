import type { Frame, FrameWords } from '../../knowledge/targets/load.js';

/** Verbs whose clause says what somebody is to do: "we demand that Norway leave". */
export const CLAUSE_VERBS: ReadonlySet<string> = new Set(['demand', 'request']);

/** The frames by their words, without articles: "point finger at". */
export interface FrameTable {
  readonly verbs: ReadonlyMap<string, Frame>;
  readonly nouns: ReadonlyMap<string, Frame>;
  readonly phrases: ReadonlyMap<string, Frame>;
  /** Lemmas of which a cue has at least one where somebody fills its frame. */
  readonly openers: ReadonlySet<string>;
  readonly words: Readonly<Record<keyof FrameWords, ReadonlySet<string>>>;
}

export function compileFrames(frames: readonly Frame[], words: FrameWords): FrameTable {
  const by = (key: 'verbs' | 'nouns' | 'phrases'): Map<string, Frame> => {
    const found = new Map<string, Frame>();
    for (const frame of frames)
      for (const term of frame[key]) {
        const bare = term.replace(/ the /g, ' ');
        if (!found.has(bare)) found.set(bare, frame);
      }
    return found;
  };
  const sets = Object.fromEntries(Object.entries(words).map(([name, all]) => [name, new Set(all)]));
  const [verbs, nouns, phrases] = [by('verbs'), by('nouns'), by('phrases')];
  const opening = [...verbs.keys(), ...nouns.keys(), ...words.giving, ...words.naming, ...CLAUSE_VERBS];
  return {
    ...{ verbs, nouns, phrases, openers: new Set(opening.map((term) => term.split(' ')[0])) },
    words: sets as unknown as FrameTable['words'],
  };
}
