import type { Attribution } from '../../types/saying.js';
import type { Article, TokenRange } from '../../types/text.js';
import type { Regions } from './regions.js';

/** Attributions in the order of the text. */
export class Timeline {
  /** By attribution, the token from which its speaker is looked for: its source's first, else its cue's or content's. */
  readonly anchors: Int32Array;
  /** Attributions in the order of their anchors, and each one's place in it. */
  readonly order: Int32Array;
  private readonly place: Int32Array;

  constructor(
    private readonly article: Article,
    private readonly attributions: readonly Attribution[],
    private readonly regions: Regions,
    sources: readonly (TokenRange | undefined)[],
  ) {
    const { length } = attributions;
    const anchors = new Int32Array(length);
    this.anchors = anchors;
    this.order = new Int32Array(length);
    this.place = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const { content, cue } = attributions[i];
      anchors[i] = sources[i]?.first ?? regions.tokensOf(cue ?? content[0]).first;
      this.order[i] = i;
    }
    this.order.sort((a, b) => anchors[a] - anchors[b] || a - b);
    for (let place = 0; place < length; place++) this.place[this.order[place]] = place;
  }

  /** The attribution before one in the order of the text. */
  previousOf(attribution: number): number | undefined {
    const place = this.place[attribution];
    return place > 0 ? this.order[place - 1] : undefined;
  }

  /** The sentence of an attribution's source or cue, else of the end of its content. */
  sentenceOf(attribution: number): number {
    const { source, cue, content } = this.attributions[attribution];
    return this.article.tokens.sentence[this.regions.tokensOf(source ?? cue ?? content[content.length - 1]).first];
  }
}
