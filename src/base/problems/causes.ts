/** An error whose message is one of our sentences, without a full stop: it can be shown as it is. */
export class OwnError extends Error {}

/** What the system means by a code, where something is read. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOSPC: 'the system watches too many files already',
  EBUSY: 'another program holds it',
  EIO: 'the device failed',
  ENXIO: 'nothing answers at its other end',
  EAGAIN: 'the system has no room for another process',
  ENOMEM: 'memory is full',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  Z_BUF_ERROR: 'its compressed data end too early',
  Z_DATA_ERROR: 'its compressed data are damaged',
  ERR_BUFFER_TOO_LARGE: 'it unpacks to more than can be read',
  CSV_INVALID_CLOSING_QUOTE: 'text stands behind a closing quotation mark',
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is never closed',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that does not begin with one',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'its characters are in another encoding',
};

const DAMAGED = 'it is damaged, or of a version that is not known';

/**
 * Why something cannot be read, in a sentence of ours without a full stop. What a library or the system says of it is in words of
 * programmers, and changes with their versions.
 */
export function causeOf(error: unknown): string {
  if (error instanceof OwnError) return error.message;
  if (error instanceof RangeError)
    return /call stack/.test(error.message) ? 'it is nested too deeply' : 'it is too large';
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== 'string') return DAMAGED;
  if (Object.hasOwn(SYSTEM, code)) return SYSTEM[code];
  return /^E[A-Z]+$/.test(code) ? `the system reports ${code}` : DAMAGED;
}
