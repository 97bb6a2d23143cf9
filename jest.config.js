/**
 * Tests run as plain Node modules, all in the same process: the language model, the lexicons and the engine are loaded once, not
 * once for each file. What a test file changes outside of itself, it must change back.
 */
export default {
  runner: 'jest-light-runner',
  setupFiles: [
    '<rootDir>/__tests__/helpers/runner/register.mjs',
    '<rootDir>/__tests__/helpers/property.ts',
    '<rootDir>/__tests__/helpers/no-cache.ts',
  ],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  transform: {},
};
