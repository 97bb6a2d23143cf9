/** Where entries are kept, and how much. Plain data: workers get it too. */
export interface CacheSettings {
  folder: string;
  /** Most bytes on disk. */
  limit: number;
}

/** Bytes that are kept without a word from the user. */
export const CACHE_LIMIT = 2 * 1024 ** 3;
