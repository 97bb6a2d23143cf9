import * as zlib from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { causeOf, OwnError } from '../../base/problems/causes.js';
import type { Failure, Guard } from './guard.js';

/** The files of an archive in ZIP's format. What is damaged throws a `StanceError`. */
export interface Archive {
  /** As the archive names them, in its order, without folders. */
  names: readonly string[];
  /** The bytes of a file, unpacked, limited as one document; undefined where there is none of that name. */
  read(name: string): Promise<Buffer | undefined>;
}

/**
 * Opens an archive: `.docx` is one, and so are `.odt`, `.epub`, `.xlsx`, `.zip`. Nothing is unpacked before it is asked
 * for, and then no further than the limit, whatever sizes the archive claims.
 */
export async function unzip(bytes: Buffer, failure: Failure, guard: Guard): Promise<Archive> {
  const { zip, entries } = await guard.parseLater(failure, () => listEntries(bytes, guard));
  const read = async (entry: Entry): Promise<Buffer> => {
    const content = await guard.whole(await guard.parseLater(failure, () => zip.openReadStreamPromise(entry)));
    // crc32 came with Node 20.15
    if (zlib.crc32 && zlib.crc32(content) !== entry.crc32) throw new OwnError(`${entry.fileName} is damaged`);
    return content;
  };
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      return entry && guard.parseLater(failure, () => read(entry));
    },
  };
}

async function listEntries(bytes: Buffer, guard: Guard): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const { entries: most } = guard.limits;
  if (zip.entryCount > most)
    throw guard.error('too-complex', `an archive of more than ${most} files`, 'Unpack it first.');
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('error', (error) => reject(new OwnError(causeOf(error))));
    zip.on('end', resolve);
    zip.readEntry();
  });
  return { zip, entries };
}
