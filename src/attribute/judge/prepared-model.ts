import { createHash } from 'node:crypto';
import type { Column, Flat } from '../../knowledge/prepared/flat.js';
import { readPrepared } from '../../knowledge/prepared-file.js';
import { decodeModel, type Model, PARTS, type Part } from './model.js';

/** What the build writes, in dist/: our own model, decoded. */
export const ATTRIBUTION_FILE = 'attribution.bin';

interface Data {
  /** Of the model as stored. */
  sha256: string;
  parts: Record<Part, Omit<Model['parts'][Part], 'table'>>;
  trees: Pick<Model['trees'], 'count' | 'depth' | 'scale' | 'bias'>;
  rest: Pick<Model, 'threshold' | 'slope' | 'offset'>;
}

/** The model in stored bytes; our own as the build left it. Throws a StanceError for what is no model. */
export function loadModel(stored: Uint8Array): Model {
  const prepared = readPrepared(ATTRIBUTION_FILE);
  if (!prepared || (prepared.data as Data).sha256 !== digest(stored)) return decodeModel(stored);
  const { parts, rest, trees } = prepared.data as Data;
  const { columns } = prepared;
  const tables = PARTS.map((part) => [part, { ...parts[part], table: columns[part] as Int8Array }]);
  return {
    parts: Object.fromEntries(tables) as Model['parts'],
    trees: {
      ...trees,
      feature: columns.feature as Uint8Array,
      limit: columns.limit as Int16Array,
      leaf: columns.leaf as Int16Array,
    },
    lemmas: columns.lemmas as Int32Array,
    ...rest,
  };
}

/** A stored model as `loadModel` reads it, for the build to write. */
export function packModel(stored: Uint8Array): Flat {
  const { lemmas, offset, parts, slope, threshold, trees } = decodeModel(stored);
  const { feature, leaf, limit, ...shape } = trees;
  const columns: Record<string, Column> = { lemmas, feature, limit, leaf };
  for (const part of PARTS) columns[part] = parts[part].table;
  const sizes = PARTS.map((part) => {
    const { bias, bits, scale } = parts[part];
    return [part, { bias, bits, scale }];
  });
  const data: Data = {
    sha256: digest(stored),
    parts: Object.fromEntries(sizes) as Data['parts'],
    trees: shape,
    rest: { threshold, slope, offset },
  };
  return { data, columns };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
