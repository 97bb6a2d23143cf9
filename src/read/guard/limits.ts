/** What one document may ask of the machine. All are counted in the input itself, so every machine refuses the same. */
export interface Limits {
  /** Bytes of a document, unpacked: of a file that is one document, of a row or line where a file holds many. */
  document: number;
  /** Fields of a record or keys of front matter, those of objects inside included. */
  fields: number;
  /** Commas and opening brackets in the JSON of one file or line: each may become an object. */
  values: number;
  /** Files in an archive. */
  entries: number;
}

const MB = 1024 * 1024;

export const LIMITS: Readonly<Limits> = { document: 64 * MB, fields: 10_000, values: 5_000_000, entries: 10_000 };

/** The largest that can be asked for: longer strings do not fit a JavaScript engine. */
export const LARGEST_DOCUMENT = 512 * MB - 1024;

const UNITS: readonly (readonly [string, number])[] = [
  ['GB', 1024 * MB],
  ['MB', MB],
  ['KB', 1024],
  ['B', 1],
];

/** Bytes from `64MB`, `1.5 GB`, `500kb` or a bare number of bytes; undefined for anything else, or less than a byte. */
export function parseSize(written: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(written.trim());
  if (!match) return undefined;
  const unit = UNITS.find(([name]) => name === `${match[2].toUpperCase()}B`);
  const bytes = Math.floor(Number(match[1]) * (unit?.[1] ?? 1));
  return bytes >= 1 ? bytes : undefined;
}

/** The size in the largest unit of which there is at least one: `64 MB`. */
export function formatSize(bytes: number): string {
  const [name, unit] = UNITS.find(([, size]) => bytes >= size) ?? ['B', 1];
  return `${Number((bytes / unit).toFixed(1))} ${name}`;
}
