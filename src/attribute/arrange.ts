import type { Attribution } from '../types/saying.js';

const startOf = ({ content }: Attribution): number => content[0].start;
const cueOf = ({ cue }: Attribution): number | undefined => cue?.start;

/** Sorts attributions by content, `outer` first, and sets which one each is within: its parent, or the outer one its cue is in. */
export function arrange(
  attributions: Attribution[],
  outer: readonly Attribution[],
  parents: ReadonlyMap<Attribution, Attribution>,
): Attribution[] {
  const isOuter = new Set(outer);
  const sorted = attributions.sort(
    (a, b) =>
      startOf(a) - startOf(b) || Number(isOuter.has(b)) - Number(isOuter.has(a)) || (cueOf(a) ?? 0) - (cueOf(b) ?? 0),
  );
  const places = new Map<Attribution, number>();
  for (let n = 0; n < sorted.length; n++) places.set(sorted[n], n);
  let k = 0;
  for (const attribution of sorted) {
    const parent = parents.get(attribution);
    // one whose parent was dropped falls to the outer speech
    if (parent && places.has(parent)) attribution.within = places.get(parent);
    else if (!isOuter.has(attribution)) {
      const at = cueOf(attribution) ?? startOf(attribution);
      while (k + 1 < outer.length && startOf(outer[k + 1]) <= at) k++;
      if (outer[k]?.content.some(({ start, end }) => start <= at && at < end))
        attribution.within = places.get(outer[k]);
    }
    // what a question puts forward, "some say that …", is only asked about
    const around = attribution.within === undefined ? undefined : sorted[attribution.within];
    if (around?.rule === 'turn' && around.cueClass === 'question') attribution.asserted = false;
  }
  return sorted;
}
