/** Run by the build: keeps what V8 makes of the program, as far as an analysis needs it, for `launch.ts`. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Streams } from '../streams.js';
import { launch } from './launch.js';

const FOLDER = new URL('../../bundle/', import.meta.url);
const ARTICLE = fileURLToPath(new URL('../../../corpus/london-talks.md', import.meta.url));

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const name = readdirSync(FOLDER).find((file) => file.endsWith('.cjs'));
if (name === undefined) throw new Error('there is no program to run yet');
const code = new URL(`${name}.code`, FOLDER);
rmSync(code, { force: true });
const { program, script } = launch(new URL(name, FOLDER));
const io: Streams = { stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere(), env: {}, cwd: process.cwd() };
await program.runCommand(['analyze', ARTICLE, '--no-cache', '--jobs', '1', '--format', 'csv'], io);
writeFileSync(code, script.createCachedData());
