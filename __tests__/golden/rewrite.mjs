/** `npm run golden`: writes what comes out today into each expected.txt. Read `git diff` before you commit it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '__tests__/golden'], {
  cwd: root,
  env: { ...process.env, GOLDEN: 'rewrite' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
