import type { Attribution } from '../../types/saying.js';
import type { Article } from '../../types/text.js';

/** Quotations over several paragraphs, in place: the parts that continue a quoted content belong to it, unless another cue has them. */
export function addContinued({ quotations }: Article, attributions: readonly Attribution[]): void {
  const running = quotations.filter(({ continuedBy }) => continuedBy >= 0);
  if (!running.length) return;
  const taken = attributions.flatMap(({ content }) => content);
  for (const { content } of attributions) {
    const last = content[content.length - 1];
    const quotation = running.find(({ start, end }) => start < last.end && end >= last.end);
    for (let q = quotation?.continuedBy ?? -1; q >= 0; q = quotations[q].continuedBy) {
      const { start, end } = quotations[q];
      if (taken.some((span) => span.start < end && span.end > start)) break;
      content.push({ start, end });
    }
  }
}
