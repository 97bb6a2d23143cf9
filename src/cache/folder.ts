import { isAbsolute, join, resolve } from 'node:path';

/** What says where the cache is: the variables and the working folder of a process. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

/** Values of STANCE_CACHE that switch the cache on or off and name no folder. */
const SWITCH = /^(?:[01]|true|false|yes|no|on|off)$/i;

/**
 * The folder of the cache: what STANCE_CACHE names, else `stance` in the user's cache folder, as the system has it. Undefined where no
 * variable leads to one: nothing is kept then.
 */
export function cacheFolder({ env, cwd }: Surroundings, platform: string = process.platform): string | undefined {
  const { STANCE_CACHE: named } = env;
  if (named && !SWITCH.test(named)) return resolve(cwd, named);
  const folder = usersFolder(env, platform);
  return folder === undefined ? undefined : join(folder, 'stance');
}

function usersFolder(env: Surroundings['env'], platform: string): string | undefined {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = env;
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME; // a relative one is to be ignored, says the standard
  if (platform === 'win32') return LOCALAPPDATA || undefined;
  if (!HOME || !isAbsolute(HOME)) return undefined;
  return platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache');
}
