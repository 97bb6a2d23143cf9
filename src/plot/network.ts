import { type Captioned, INKS, type Ink, type Theme } from './figure.js';
import { type Placed, placed } from './layout.js';
import { Plot } from './observable.js';
import { drawn } from './svg.js';

/** Who stands with whom: ties of agreement and of contradiction between actors. */
export interface NetworkFigure extends Captioned {
  readonly nodes: readonly FigureNode[];
  readonly ties: readonly FigureTie[];
}

export interface FigureNode {
  readonly name: string;
  /** Statements with a position: what its area tells. */
  readonly coded: number;
  /** The number of its community, from 1, where there are communities. */
  readonly community?: number;
  readonly href?: string;
  readonly words: string;
}

export interface FigureTie {
  /** Places in the list of nodes. */
  readonly source: number;
  readonly target: number;
  /** Above 0. */
  readonly weight: number;
  readonly sign: 1 | -1;
}

const WIDTH = 680;
/** Few nodes need little room. */
const heightFor = (nodes: number): number => Math.min(480, 200 + 24 * nodes);
/** Below the network, for how to read it. */
const LEGEND = 40;

export interface PlacedNetwork {
  readonly nodes: readonly (FigureNode & Placed & { readonly radius: number })[];
  /** `strength` is 0 for the lightest and 1 for the heaviest. */
  readonly ties: readonly (FigureTie & { readonly strength: number })[];
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A network with a place for each node. */
export function placedNetwork({ nodes, ties }: NetworkFigure): PlacedNetwork {
  const largest = Math.max(1, ...nodes.map(({ coded }) => coded));
  const weights = ties.map(({ weight }) => weight);
  const [lightest, heaviest] = [Math.min(...weights), Math.max(...weights)];
  const strengthOf = (weight: number): number =>
    heaviest > lightest ? (weight - lightest) / (heaviest - lightest) : 0.5;
  const size = { width: WIDTH, height: heightFor(nodes.length) };
  const sized = nodes.map((node) => ({ ...node, radius: 7 + 9 * Math.sqrt(node.coded / largest) }));
  const pulling = ties.map((tie) => ({ ...tie, strength: strengthOf(tie.weight) }));
  const places = placed(
    sized,
    pulling.filter(({ sign }) => sign > 0),
    size,
  );
  return { nodes: sized.map((node, i) => ({ ...node, ...places[i] })), ties: pulling, ...size };
}

/** Solid lines agree, dashed ones contradict; numbers are communities. */
export function plotNetwork(figure: NetworkFigure, theme: Theme): string {
  const ink = INKS[theme];
  const { nodes, ties, ...size } = placedNetwork(figure);
  const lines = ties.map(({ source, target, strength, sign }) => ({
    ...{ x1: nodes[source].x, y1: nodes[source].y, x2: nodes[target].x, y2: nodes[target].y },
    ...{ width: 1 + 2.4 * strength, sign },
  }));
  const ofSign = (wanted: number) => lines.filter(({ sign }) => sign === wanted);
  const line = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', strokeWidth: 'width', strokeOpacity: 0.75 } as const;
  const hasGroups = nodes.some(({ community }) => community !== undefined);
  const height = size.height + LEGEND;
  return drawn(
    {
      ...{ width: size.width, height, margin: 0 },
      x: { type: 'linear', domain: [0, size.width], range: [0, size.width], axis: null },
      y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
      r: { type: 'identity' },
      marks: [
        Plot.link(ofSign(-1), { ...line, stroke: ink.anti, strokeDasharray: '5 4' }),
        Plot.link(ofSign(1), { ...line, stroke: ink.pro }),
        Plot.dot(nodes, {
          ...{ x: 'x', y: 'y', r: 'radius', fill: ink.soft, stroke: ink.ink, strokeWidth: 1.5 },
          ...{ href: 'href', ariaLabel: 'words', title: 'words', sort: null },
        } as never),
        ...(hasGroups
          ? [
              Plot.text(nodes, {
                ...{ x: 'x', y: 'y', fill: ink.ink, fontWeight: 600, fontSize: 11, pointerEvents: 'none' },
                text: ({ community }: FigureNode) => (community === undefined ? '' : String(community)),
              } as never),
            ]
          : []),
        Plot.text(nodes, {
          ...{ x: ({ label }: Placed) => label.x, y: ({ label }: Placed) => label.y },
          text: ({ label }: Placed) => label.text,
          ...{ fill: ink.ink, stroke: ink.paper, strokeWidth: 4, fontSize: 11, pointerEvents: 'none' },
        } as never),
        ...legend(ink, size.height + LEGEND / 2, hasGroups),
      ],
    },
    figure,
    theme,
  );
}

function legend(ink: Ink, y: number, hasGroups: boolean): Plot.Markish[] {
  const text = { fill: ink.faint, fontSize: 11, textAnchor: 'start' } as const;
  const label = (x: number, words: string) => Plot.text([[x, y]], { ...text, text: () => words });
  const sample = (x: number, options: object) =>
    Plot.link([0], { x1: x, x2: x + 34, y1: y, y2: y, strokeWidth: 2.5, ...options } as never);
  return [
    sample(16, { stroke: ink.pro }),
    label(58, 'take the same sides'),
    sample(196, { stroke: ink.anti, strokeDasharray: '5 4' }),
    label(238, 'take opposite sides'),
    label(380, `area: statements with a position${hasGroups ? '; number: group' : ''}`),
  ];
}
