// Runs the cases that it is told, one after the other, and reports on each.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsOf, optionsOf } from './cases/commands.mjs';
import { drawsOf } from './draw.mjs';
import { folderOf } from './folder.mjs';
import { judge } from './judge.mjs';
import { KINDS } from './kinds.mjs';
import { inProcess, spawned } from './run.mjs';

/** One in so many cases runs in a process of its own, as users run it. */
const SPAWNED = 100;

const root = mkdtempSync(join(process.argv[2] && process.send ? process.argv[2] : tmpdir(), 'stance-fuzz-'));
process.env.TMPDIR = join(root, 'tmp');
mkdirSync(process.env.TMPDIR);
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

const uncaught = [];
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => uncaught.push(`uncaught: ${described(error)}`));

const references = new Map();
let prepared;

/** Makes a case and runs it; gives its problems. `keep` leaves its folder, and says where. */
export async function runCase({ kind, number, seed, keep }) {
  prepared ??= await prepare();
  const one = await KINDS[kind](drawsOf(seed, kind, number), number, prepared);
  if (one.work) return { problems: one.work(one) };
  const folder = folderOf(one, root, prepared.good);
  try {
    const run = number % SPAWNED === SPAWNED / 2 ? spawned : inProcess;
    const outcome = await run(one, folder.path);
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = await wantedOf(one, kind);
    const left = readdirSync(process.env.TMPDIR);
    const problems = judge(one, outcome, { wanted, added: folder.added(), left });
    return { problems, ...(keep && { folder: folder.path, argv: one.argv, stdin: one.stdin, ...outcome }) };
  } finally {
    if (!keep) folder.remove();
  }
}

/** Text that must come out, because it is about the good document: the lines that come out where nothing is beside it. */
async function wantedOf({ argv, stdin }, kind) {
  if (kind === 'commands' || (kind === 'parts' && !argv.includes('ndjson'))) return [];
  // with other knowledge the good document may say something else
  if (kind === 'knowledge') return argv.includes('--partial') ? ['"id":"good.txt"'] : [];
  const alone = kind === 'parts' ? argv.filter((word) => word !== 'bad.jsonl') : argv;
  const key = alone.join(' ');
  if (!references.has(key)) {
    const folder = folderOf({}, root, prepared.good);
    const { stdout } = await inProcess({ argv: alone, stdin: stdin?.split('\n').at(-1) }, folder.path);
    references.set(
      key,
      stdout.split('\n').filter((line) => line.includes('good.txt')),
    );
    folder.remove();
  }
  return references.get(key);
}

async function prepare() {
  const folder = folderOf({}, root);
  const part = async (...inputs) =>
    (await inProcess({ argv: ['analyze', ...inputs, '--partial'] }, folder.path)).stdout;
  const made = {
    good: await part('docs'),
    part: await part(join(corpus, 'london-talks.md'), join(corpus, 'ambassadors-essay.txt')),
    help: new Map(),
  };
  const helpOf = async (words) => (await inProcess({ argv: [...words, '--help'] }, folder.path)).stdout;
  const add = async (words) => {
    const text = await helpOf(words);
    const commands = commandsOf(text);
    for (const command of commands) await add([...words, command]);
    if (!commands.length)
      made.help.set(words.join(' '), { options: optionsOf(text), args: /<actor> <input/.test(text) ? 2 : 1 });
  };
  await add([]);
  folder.remove();
  return made;
}

function described(error) {
  const { message = String(error), stack = '', cause } = error ?? {};
  if (cause) return described(cause);
  return `${message.slice(0, 200)} ${/at .*/.exec(stack)?.[0] ?? ''}`;
}

if (process.send) {
  process.on('message', async (task) => {
    const before = process.cpuUsage();
    const answer = await runCase(task).catch((error) => ({ problems: [`uncaught: ${described(error)}`] }));
    const { user, system } = process.cpuUsage(before);
    answer.problems.push(...uncaught.splice(0));
    process.send({ ...answer, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 });
  });
  process.on('disconnect', () => process.exit());
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
}
