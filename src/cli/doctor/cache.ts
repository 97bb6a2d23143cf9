import { accessSync, constants } from 'node:fs';
import { causeOf } from '../../base/problems/causes.js';
import { cacheFolder } from '../../cache/folder.js';
import { cacheUse } from '../../cache/sweep.js';
import { formatSize } from '../../read/guard/limits.js';
import { counted } from '../../render/text/numbers.js';
import type { Streams } from '../streams.js';
import { type Finding, ok, warning } from './finding.js';

/** Whether a variable switches the cache off. */
export const isSwitchedOff = ({ env }: Streams): boolean => /^(?:0|false|no|off)$/i.test(env.STANCE_CACHE ?? '');

/** Where what was read is kept, and how much that is. */
export function cacheFinding(io: Streams): Finding {
  if (isSwitchedOff(io)) return ok('cache', 'switched off by STANCE_CACHE');
  const folder = cacheFolder(io);
  if (folder === undefined) return ok('cache', 'none: neither HOME nor a variable for caches is set');
  const { entries, bytes } = cacheUse(folder);
  const detail = `${folder}, ${counted(entries, 'entry', 'entries')}, ${formatSize(bytes)}`;
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      return warning('cache', `${detail}; nothing can be added: ${causeOf(error)}`);
  }
  return ok('cache', detail);
}
