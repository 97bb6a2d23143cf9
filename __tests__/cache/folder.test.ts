import { describe, expect, it } from '@jest/globals';
import { cacheFolder } from '../../src/cache/folder.js';

const at = (env: Record<string, string>, platform = 'linux') => cacheFolder({ env, cwd: '/work' }, platform);

describe('the folder of the cache', () => {
  it.each([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.cache/stance'],
    ['linux', { HOME: '/home/ada', XDG_CACHE_HOME: '/fast' }, '/fast/stance'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Caches/stance'],
    ['win32', { LOCALAPPDATA: '/ada/Local' }, '/ada/Local/stance'],
    ['freebsd', { HOME: '/home/ada' }, '/home/ada/.cache/stance'],
  ])('is the system’s own: %s %j', (platform, env, folder) => {
    expect(at(env, platform)).toBe(folder);
  });

  it.each(['/var/kept', 'kept', './on/off'])('is what STANCE_CACHE names: %s', (named) => {
    expect(at({ HOME: '/home/ada', STANCE_CACHE: named })).toMatch(/kept$|on\/off$/);
    expect(at({ STANCE_CACHE: 'kept' })).toBe('/work/kept');
  });

  it.each(['1', 'on', 'TRUE', 'off', '0', 'no', ''])('is not what only switches it: %j', (word) => {
    expect(at({ HOME: '/home/ada', STANCE_CACHE: word })).toBe('/home/ada/.cache/stance');
  });

  it.each([
    ['linux', {}],
    ['linux', { HOME: '' }],
    ['linux', { HOME: 'home' }],
    ['win32', { HOME: '/home/ada' }],
  ])('is nowhere without a home: %s %j', (platform, env) => {
    expect(at(env as Record<string, string>, platform)).toBeUndefined();
  });

  it('is not where a relative XDG_CACHE_HOME would lead', () => {
    expect(at({ HOME: '/home/ada', XDG_CACHE_HOME: 'cache' })).toBe('/home/ada/.cache/stance');
  });
});
