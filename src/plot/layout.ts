import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { shortened, widthOf } from './figure.js';

/** Something to be placed: its radius in pixels, and its name. */
export interface LayoutNode {
  readonly name: string;
  readonly radius: number;
}

/** What draws two nodes together, by their places in the list, from 0 to 1. */
export interface LayoutTie {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a node and its label are, in pixels; the label's place is its middle. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly label: { readonly text: string; readonly x: number; readonly y: number };
}

const STEPS = 400;
const LABEL = { size: 11, height: 13, letters: 22 };

/** Places nodes: ties draw together, nodes keep apart, and names cover as little as they can. The same input gives the same places. */
export function placed(
  nodes: readonly LayoutNode[],
  ties: readonly LayoutTie[],
  size: { readonly width: number; readonly height: number },
): Placed[] {
  if (!nodes.length) return [];
  const points = fitted(forced(nodes, ties, size), size);
  const taken: Box[] = points.map(({ x, y }, i) => around(x, y, nodes[i].radius, nodes[i].radius));
  const order = nodes.map((_, i) => i).sort((a, b) => nodes[b].radius - nodes[a].radius || a - b);
  const labels = new Map<number, Placed['label']>();
  for (const i of order) {
    const text = shortened(nodes[i].name, LABEL.letters);
    const { x, y } = labelled(points[i], nodes[i].radius, widthOf(text, LABEL.size) / 2, taken, size);
    taken.push(around(x, y, widthOf(text, LABEL.size) / 2, LABEL.height / 2));
    labels.set(i, { text, x, y });
  }
  return points.map((point, i) => ({ ...point, label: labels.get(i)! }));
}

interface Moving extends SimulationNodeDatum {
  readonly radius: number;
}

function forced(
  nodes: readonly LayoutNode[],
  ties: readonly LayoutTie[],
  { width, height }: { width: number; height: number },
): readonly Moving[] {
  const moving = nodes.map(({ radius }): Moving => ({ radius }));
  const links = ties.map(({ source, target, strength }) => ({ source, target, strength }));
  forceSimulation(moving)
    .force(
      'ties',
      forceLink<Moving, (typeof links)[number]>(links)
        .distance(({ strength }) => 130 - 70 * strength)
        .strength(({ strength }) => 0.08 + 0.5 * strength),
    )
    .force('apart', forceManyBody<Moving>().strength(-420))
    .force(
      'room',
      forceCollide<Moving>(({ radius }) => radius + 16),
    )
    .force('x', forceX<Moving>(0).strength(0.06))
    .force('y', forceY<Moving>(0).strength((0.06 * width) / height))
    .stop()
    .tick(STEPS);
  return moving;
}

/** Room at the edges for names. */
const EDGE = { x: 70, y: 26 };

/** Turns distances into pixels so that all nodes fit, and never more than that. */
function fitted(
  moving: readonly Moving[],
  { width, height }: { width: number; height: number },
): { x: number; y: number }[] {
  const [xs, ys] = [moving.map(({ x }) => x ?? 0), moving.map(({ y }) => y ?? 0)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scaleX = Math.min(2, (width - 2 * EDGE.x) / Math.max(right - left, 1));
  const scaleY = Math.min(2, (height - 2 * EDGE.y) / Math.max(bottom - top, 1));
  return moving.map((_, i) => ({
    x: round(width / 2 + (xs[i] - (left + right) / 2) * scaleX),
    y: round(height / 2 + (ys[i] - (top + bottom) / 2) * scaleY),
  }));
}

/** The middle of a label: below its node, above it, to its right or to its left, wherever it covers least. */
function labelled(
  { x, y }: { x: number; y: number },
  radius: number,
  half: number,
  taken: readonly Box[],
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  const away = radius + LABEL.height / 2 + 2;
  const within = (at: number, margin: number, end: number): number => Math.min(Math.max(at, margin), end - margin);
  const candidates = [
    { x, y: y + away },
    { x, y: y - away },
    { x: x + radius + half + 4, y },
    { x: x - radius - half - 4, y },
    { x: x + half, y: y + away },
    { x: x - half, y: y + away },
    { x: x + half, y: y - away },
    { x: x - half, y: y - away },
  ].map((at) => ({ x: round(within(at.x, half + 2, width)), y: round(within(at.y, LABEL.height, height)) }));
  const covered = candidates.map((at) =>
    taken.reduce((sum, box) => sum + overlap(around(at.x, at.y, half, LABEL.height / 2), box), 0),
  );
  return candidates[covered.indexOf(Math.min(...covered))];
}

const around = (x: number, y: number, dx: number, dy: number): Box => ({
  left: x - dx,
  right: x + dx,
  top: y - dy,
  bottom: y + dy,
});

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

const round = (value: number): number => Math.round(value * 10) / 10;
