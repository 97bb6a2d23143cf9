import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { StanceError } from '../../base/errors.js';
import type { Weights } from '../features/features.js';
import type { Trees } from './trees.js';

/** The models of the cascade, in the order in which they are stored. */
export const PARTS = ['cue', 'source', 'start', 'end', 'rank'] as const;
export type Part = (typeof PARTS)[number];

export interface Model {
  parts: Record<Part, Weights>;
  trees: Trees;
  /** Lemmas that were cues at least twice without standing in a cue file, as hashes. */
  lemmas: Int32Array;
  /** Log-odds of the revised score at which an attribution is kept, and slope and offset that make it a probability. */
  threshold: number;
  slope: number;
  offset: number;
}

const MAGIC = 'stance attribution model 2';

/** One line of JSON, then the tables, brotli-compressed. */
export function encodeModel(model: Model): Uint8Array {
  const { parts, lemmas, trees, ...rest } = model;
  const { feature, limit, leaf, ...shape } = trees;
  const header = {
    magic: MAGIC,
    ...rest,
    lemmas: [...lemmas],
    trees: shape,
    parts: PARTS.map((name) => ({ name, bits: parts[name].bits, scale: parts[name].scale, bias: parts[name].bias })),
  };
  const bytes = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...PARTS.map((name) =>
      Buffer.from(parts[name].table.buffer, parts[name].table.byteOffset, parts[name].table.length),
    ),
    Buffer.from(feature),
    littleEndian(limit),
    littleEndian(leaf),
  ]);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

export function decodeModel(stored: Uint8Array): Model {
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(stored);
  } catch {
    throw new StanceError({
      code: 'bad-model',
      message: 'this is not an attribution model',
      hint: '--model takes what stance train writes.',
    });
  }
  const newline = bytes.indexOf(10);
  const header = JSON.parse(bytes.toString('utf8', 0, newline));
  if (header.magic !== MAGIC)
    throw new StanceError({
      code: 'bad-model',
      message: 'this attribution model is of another version',
      hint: 'Train it again: stance train, or npm run train for ours.',
    });
  let at = newline + 1;
  const parts = {} as Record<Part, Weights>;
  for (const { name, bits, scale, bias } of header.parts as {
    name: Part;
    bits: number;
    scale: number;
    bias: number;
  }[]) {
    parts[name] = {
      bits,
      scale,
      bias,
      table: new Int8Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 2 ** bits)),
    };
    at += 2 ** bits;
  }
  const { count, depth } = header.trees as Trees;
  const inner = count * (2 ** depth - 1);
  const trees = {
    ...(header.trees as Trees),
    feature: Uint8Array.from(bytes.subarray(at, at + inner)),
    limit: shorts(bytes, at + inner, inner),
    leaf: shorts(bytes, at + 3 * inner, count * 2 ** depth),
  };
  const { threshold, slope, offset } = header;
  return { parts, trees, lemmas: Int32Array.from(header.lemmas), threshold, slope, offset };
}

function littleEndian(values: Int16Array): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, n) => {
    bytes.writeInt16LE(value, 2 * n);
  });
  return bytes;
}

function shorts(bytes: Buffer, from: number, count: number): Int16Array {
  return Int16Array.from({ length: count }, (_, n) => bytes.readInt16LE(from + 2 * n));
}
