import type { NetworkNode, Tie } from '../../network/types.js';
import { figure } from './xml.js';

type Value = string | number | boolean | undefined;

/** An attribute of nodes or ties, as every format names it. */
export interface Attribute<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly of: (one: T) => Value;
}

const rounded = (value: number | undefined): number | undefined => (value === undefined ? undefined : figure(value));

const NODE_ATTRIBUTES: readonly Attribute<NetworkNode>[] = [
  { name: 'label', type: 'string', of: ({ label }) => label },
  { name: 'name', type: 'string', of: ({ id }) => id },
  { name: 'mode', type: 'string', of: ({ mode }) => mode },
  { name: 'type', type: 'string', of: ({ type }) => type },
  { name: 'affiliation', type: 'string', of: ({ affiliation }) => affiliation },
  { name: 'statements', type: 'int', of: ({ statements }) => statements },
  { name: 'pro', type: 'double', of: ({ pro }) => pro },
  { name: 'anti', type: 'double', of: ({ anti }) => anti },
  { name: 'score', type: 'double', of: ({ score }) => rounded(score) },
  { name: 'low', type: 'double', of: ({ low }) => rounded(low) },
  { name: 'high', type: 'double', of: ({ high }) => rounded(high) },
  { name: 'community', type: 'int', of: ({ community }) => community },
  { name: 'received', type: 'int', of: ({ received }) => received },
];

const EDGE_ATTRIBUTES: readonly Attribute<Tie>[] = [
  { name: 'weight', type: 'double', of: ({ weight }) => figure(weight) },
  { name: 'sign', type: 'int', of: ({ sign }) => sign },
  { name: 'pro', type: 'double', of: ({ pro }) => rounded(pro) },
  { name: 'anti', type: 'double', of: ({ anti }) => rounded(anti) },
  { name: 'congruence', type: 'double', of: ({ congruence }) => rounded(congruence) },
  { name: 'conflict', type: 'double', of: ({ conflict }) => rounded(conflict) },
  { name: 'negative', type: 'double', of: ({ negative }) => rounded(negative) },
  { name: 'positive', type: 'double', of: ({ positive }) => rounded(positive) },
  { name: 'mixed', type: 'double', of: ({ mixed }) => rounded(mixed) },
  { name: 'neutral', type: 'double', of: ({ neutral }) => rounded(neutral) },
  { name: 'explicit', type: 'int', of: ({ explicit }) => explicit },
  { name: 'rate', type: 'double', of: ({ rate }) => rounded(rate) },
  { name: 'balance', type: 'double', of: ({ balance }) => rounded(balance) },
  { name: 'low', type: 'double', of: ({ low }) => rounded(low) },
  { name: 'high', type: 'double', of: ({ high }) => rounded(high) },
  { name: 'certain', type: 'boolean', of: ({ certain }) => certain },
  { name: 'together', type: 'double', of: ({ together }) => rounded(together) },
  { name: 'documents', type: 'int', of: ({ documents }) => documents },
  { name: 'first', type: 'string', of: ({ first }) => first },
  { name: 'last', type: 'string', of: ({ last }) => last },
  { name: 'evidence', type: 'string', of: ({ statements }) => statements?.join('; ') },
];

const known = <T>(all: readonly Attribute<T>[], items: readonly T[]) =>
  all.filter(({ of }) => items.some((item) => of(item) !== undefined));

/** The attributes that any of the nodes has. */
export const nodeAttributes = (nodes: readonly NetworkNode[]): Attribute<NetworkNode>[] =>
  known(NODE_ATTRIBUTES, nodes);

/** The attributes that any of the ties has. */
export const edgeAttributes = (edges: readonly Tie[]): Attribute<Tie>[] => known(EDGE_ATTRIBUTES, edges);
