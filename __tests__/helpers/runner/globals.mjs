/** `@jest/globals` for tests that run in plain Node: the real package works only inside of jest's own module loader. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
