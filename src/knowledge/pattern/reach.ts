import type { Automaton } from './automaton.js';

/** What leads from node to node of an automaton, and where entries end. */
type Ways = {
  readonly [Column in Extract<
    keyof Automaton,
    `${'edge' | 'gap' | 'end'}From` | `${string}To` | 'edgeElement'
  >]: ArrayLike<number>;
};

/** Whether some elements, in any order, lead from the start to where an entry ends. */
export function reachesAnEnd(
  { edgeFrom, edgeElement, edgeTo, gapFrom, gapTo, endFrom }: Ways,
  met: ReadonlySet<number>,
): boolean {
  const open = [0];
  const been = new Set(open);
  const enter = (node: number): void => {
    if (been.has(node)) return;
    been.add(node);
    open.push(node);
  };
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (endFrom[node] < endFrom[node + 1]) return true;
    for (let i = gapFrom[node]; i < gapFrom[node + 1]; i++) enter(gapTo[i]);
    for (let i = edgeFrom[node]; i < edgeFrom[node + 1]; i++) if (met.has(edgeElement[i])) enter(edgeTo[i]);
  }
  return false;
}
