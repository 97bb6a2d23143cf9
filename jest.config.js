/** Tests run the TypeScript sources as ESM; swc strips the types, `npm run typecheck` checks them. */
export default {
  testEnvironment: 'node',
  // a command line loads all knowledge and the model; a busy machine takes its time
  testTimeout: process.env.FUZZ ? 3_600_000 : 30_000,
  setupFiles: ['<rootDir>/__tests__/helpers/property.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
