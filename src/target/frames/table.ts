import type { Frame, FrameWords } from '../../knowledge/targets/load.js';

/** The frames by their words, without articles: "point finger at". */
export interface FrameTable {
  readonly verbs: ReadonlyMap<string, Frame>;
  readonly nouns: ReadonlyMap<string, Frame>;
  readonly phrases: ReadonlyMap<string, Frame>;
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
  return {
    ...{ verbs: by('verbs'), nouns: by('nouns'), phrases: by('phrases') },
    words: sets as unknown as FrameTable['words'],
  };
}
