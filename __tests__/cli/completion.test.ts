import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { stance, testFolder } from '../helpers/cli.js';

const work = testFolder({ 'news.txt': '', 'my words.yaml': '' });
const at = (name: string) => join(work.path, name);
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(at(`stance.${shell}`), (await stance(['completion', shell])).stdout);
});

/** What bash offers for words, of which the last one is being written. */
function inBash(...words: string[]): string[] {
  const script = `set -u; source stance.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _stance; printf '%s\\n' \${COMPREPLY[@]+"\${COMPREPLY[@]}"}`;
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'stance', ...words], {
    cwd: work.path,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter(Boolean);
}

const inFish = (line: string): string[] =>
  spawnSync('fish', ['--no-config', '-c', `source stance.fish; complete -C '${line}'`], {
    cwd: work.path,
    encoding: 'utf8',
  })
    .stdout.split('\n')
    .map((found) => found.split('\t')[0])
    .filter(Boolean);

/** What zsh shows after Tab, in a terminal of its own. */
function inZsh(line: string): string {
  const script = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z 'PS1=READY; autoload -Uz compinit; compinit -u -D; zstyle ":completion:*" list-separator "#"; bindkey "^I" complete-word; source stance.zsh; print LOAD""ED'
zpty -r -m z out '*LOADED*'
zpty -w -n z '${line}'$'\\t'
sleep 1.5; while zpty -r -t z out; do print -r -- $out; done; zpty -d z`;
  return spawnSync('zsh', ['-f', '-c', script], { cwd: work.path, encoding: 'utf8', timeout: 20_000 }).stdout;
}

/** Commands and options that help shows, by reading it. */
async function helped(...path: string[]): Promise<{ commands: string[]; options: string[] }> {
  const { stdout } = await stance([...path, '--help']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);
  const listed = stdout.split('\nCommands:\n')[1] ?? '';
  const commands = [...listed.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');
  return { commands, options };
}

describe('in bash', () => {
  it('offers every command and every option that help shows, and no other', async () => {
    const top = await helped();
    expect(top.commands.length).toBeGreaterThan(10);
    expect(inBash('').sort()).toEqual(top.commands.sort());
    for (const name of top.commands) {
      const { commands, options } = await helped(name);
      expect(inBash(name, '--').sort()).toEqual([...new Set(options)].sort());
      if (commands.length) expect(inBash(name, '').sort()).toEqual(commands.sort());
      for (const inner of commands)
        expect(inBash(name, inner, '--').sort()).toEqual([...new Set((await helped(name, inner)).options)].sort());
    }
  }, 120_000);

  it('offers what an option may be, behind = too', () => {
    expect(inBash('analyze', 'news', '--format', 'p')).toEqual(['parquet']);
    expect(inBash('statements', '-f', '')).toContain('csv');
    expect(inBash('analyze', '--format', '=', 'la')).toEqual(['latex']);
    expect(inBash('analyze', '--format', '=')).toContain('json');
    expect(inBash('lexicon', 'check', '--format', '')).toEqual(['text', 'ndjson']);
    expect(inBash('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('sees the command behind options', () => {
    expect(inBash('-q', 'ana')).toEqual(['analyze']);
    expect(inBash('-q', 'lexicon', 'con')).toEqual(['convert']);
    expect(inBash('lexicon', '-q', 'con')).toEqual(['convert']);
    expect(inBash('-q', 'analyze', '--format', 'pa')).toEqual(['parquet']);
    expect(inBash('-q', '--verb')).toEqual(inBash('--verb'));
  });

  it('leaves files to the shell where nothing of ours fits', () => {
    expect(inBash('analyze', '')).toEqual([]);
    expect(inBash('analyze', '--lexicon', '')).toEqual([]);
    expect(inBash('show', 'lexicon', 'ch')).toEqual([]);
    expect(inBash('nonsense', '--')).toEqual([]);
  });

  it('is set for the name of the program', () => {
    const { stdout } = spawnSync('bash', ['--norc', '-c', 'source stance.bash; complete -p stance'], {
      cwd: work.path,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe('complete -o default -F _stance stance');
  });
});

(has('fish') ? describe : describe.skip)('in fish', () => {
  it('offers commands, options, their values and files', () => {
    expect(inFish('stance ana')).toEqual(['analyze']);
    expect(inFish('stance lexicon con')).toEqual(['convert']);
    expect(inFish('stance analyze --forma')).toEqual(['--format']);
    expect(inFish('stance analyze --format pa')).toEqual(['parquet']);
    expect(inFish('stance analyze --lexicon my')).toEqual(['my words.yaml']);
    expect(inFish('stance show new')).toEqual(['news.txt']);
    expect(inFish('stance completion z')).toEqual(['zsh']);
    expect(inFish('stance -q ana')).toEqual(['analyze']);
    expect(inFish('stance lexicon -q con')).toEqual(['convert']);
    expect(inFish('stance show --forma')).toEqual([]);
  });
});

(has('zsh') ? describe : describe.skip)('in zsh', () => {
  it('offers commands, options and their values', () => {
    expect(spawnSync('zsh', ['-n', at('stance.zsh')]).status).toBe(0);
    expect(inZsh('stance ana')).toContain('analyze');
    expect(inZsh('stance lexicon con')).toContain('convert');
    expect(inZsh('stance -q lexicon con')).toContain('convert');
    expect(inZsh('stance analyze --format pa')).toContain('parquet');
    expect(inZsh('stance show new')).toContain('news.txt');
  }, 60_000);
});

it('knows no other shell', async () => {
  const { status, stderr } = await stance(['completion', 'tcsh']);
  expect(status).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});
