import { StanceError } from '../base/errors.js';

/** What the system says when it does not write, in words, and what to do about it. */
const CAUSES: Readonly<Record<string, readonly [cause: string, hint: string]>> = {
  ENOSPC: ['no space is left there', 'Make room, or write to another disk.'],
  EDQUOT: ['your share of that disk is used up', 'Make room, or write to another disk.'],
  EFBIG: ['the file would be larger than the system allows', 'Write to another disk, or raise the limit.'],
  ENOENT: ['the folder does not exist', 'Create it, or check the path.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the path.'],
  EEXIST: ['a file of that name is in the way', 'Choose another name, or move the file.'],
  EISDIR: ['this is a folder', 'Name a file in it.'],
  EACCES: ['you may not write there', 'Choose another place, or change its permissions.'],
  EPERM: ['you may not write there', 'Choose another place, or change its permissions.'],
  EROFS: ['that disk can only be read', 'Choose another place.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  ELOOP: ['its links lead in a circle', 'Check the path.'],
  EBADF: ['it is closed', 'Send it to a file or another program, or to nobody with > /dev/null.'],
  EIO: ['the device failed', 'Check the disk, or write to another one.'],
};

export const STDOUT = 'standard output';

/** The error to report when `what` could not be written: a file as it was named, or `STDOUT`. `advice` takes the place of the usual hint. */
export function writeFailed(error: unknown, what: string, advice?: string): StanceError {
  if (error instanceof StanceError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const [cause, hint] = CAUSES[code ?? ''] ?? [message, undefined];
  const place = what === STDOUT ? {} : { file: what };
  const subject = what === STDOUT ? `cannot write to ${STDOUT}` : 'cannot write';
  return new StanceError({ code: 'write-failed', message: `${subject}: ${cause}`, hint: advice ?? hint, ...place });
}

/** The error to report for a Parquet file on a terminal. */
export function binaryOutput(
  command: string,
  [what, ending]: readonly [string, string] = ['Parquet', 'parquet'],
): StanceError {
  return new StanceError({
    code: 'binary-output',
    message: `a ${what} file cannot be shown on a terminal`,
    hint: `Write it to a file: stance ${command} … --output ${command}.${ending}`,
  });
}
