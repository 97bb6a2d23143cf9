import type { Attribution } from '../../types/saying.js';
import type { Article, TokenRange } from '../../types/text.js';
import type { Regions } from './regions.js';

/** Attributions in the order of the text. */
export class Timeline {
  /** By attribution, the token from which its speaker is looked for: its source's first, else its cue's or content's. */
  readonly anchors: readonly number[];
  /** Attributions in the order of their anchors, and each one's place in it. */
  readonly order: readonly number[];
  private readonly place: number[] = [];

  constructor(
    private readonly article: Article,
    private readonly attributions: readonly Attribution[],
    private readonly regions: Regions,
    sources: readonly (TokenRange | undefined)[],
  ) {
    this.anchors = attributions.map(
      ({ content, cue }, i) => sources[i]?.first ?? regions.tokensOf(cue ?? content[0]).first,
    );
    this.order = attributions.map((_, i) => i).sort((a, b) => this.anchors[a] - this.anchors[b] || a - b);
    this.order.forEach((attribution, place) => {
      this.place[attribution] = place;
    });
  }

  /** The attribution before one in the order of the text. */
  previousOf(attribution: number): number | undefined {
    return this.order[this.place[attribution] - 1];
  }

  /** The sentence of an attribution's source or cue, else of the end of its content. */
  sentenceOf(attribution: number): number {
    const { source, cue, content } = this.attributions[attribution];
    return this.article.tokens.sentence[this.regions.tokensOf(source ?? cue ?? content[content.length - 1]).first];
  }
}
