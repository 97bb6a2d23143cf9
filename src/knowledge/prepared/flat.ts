/** Columns of numbers and plain data in one stretch of bytes, so that a file of any size is ready for use as soon as it is read. */
export interface Flat {
  data: unknown;
  columns: Readonly<Record<string, Column>>;
}

export type Column = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array;

const TYPES = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array } as const;

interface Head {
  data: unknown;
  /** Each column's name, type, and first byte behind the head. */
  columns: readonly (readonly [name: string, type: keyof typeof TYPES, at: number, length: number])[];
}

/** The first four bytes, as this machine reads them: a machine with another order of bytes sees another number. */
const MARK = 0x7374616e;
/** Every column begins at a multiple of it. */
const ALIGNED = 8;

export function packFlat({ data, columns }: Flat): Uint8Array {
  let size = 0;
  const placed = Object.entries(columns).map(([name, column]) => {
    const at = size;
    size += aligned(column.byteLength);
    return { name, column, at };
  });
  const head: Head = {
    data,
    columns: placed.map(({ name, column, at }) => [
      name,
      column.constructor.name as keyof typeof TYPES,
      at,
      column.length,
    ]),
  };
  const text = Buffer.from(JSON.stringify(head));
  const first = aligned(2 * Int32Array.BYTES_PER_ELEMENT + text.length);
  const bytes = new Uint8Array(first + size);
  new Int32Array(bytes.buffer, 0, 2).set([MARK, text.length]);
  bytes.set(text, 2 * Int32Array.BYTES_PER_ELEMENT);
  for (const { column, at } of placed)
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), first + at);
  return bytes;
}

/** The columns are views of the bytes. Undefined for bytes that were packed on another kind of machine, or by no one. */
export function unpackFlat(packed: Uint8Array): Flat | undefined {
  const bytes = packed.byteOffset % ALIGNED ? packed.slice() : packed;
  const buffer = bytes.buffer as ArrayBuffer;
  const { byteOffset } = bytes;
  const start = 2 * Int32Array.BYTES_PER_ELEMENT;
  if (bytes.length < start) return undefined;
  const [mark, length] = new Int32Array(buffer, byteOffset, 2);
  if (mark !== MARK) return undefined;
  const head = JSON.parse(Buffer.from(buffer, byteOffset + start, length).toString('utf8')) as Head;
  const first = byteOffset + aligned(start + length);
  const columns = head.columns.map(([name, type, at, count]) => [name, new TYPES[type](buffer, first + at, count)]);
  return { data: head.data, columns: Object.fromEntries(columns) };
}

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED;
