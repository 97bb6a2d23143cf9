/** Every command that the README shows is run as it stands there, in a folder of its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stanceShell } from '../helpers/cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!);

/** The commands of the README that call stance; comments after `#` are dropped, lines ending in `\` joined. */
const commands = blocks('sh')
  .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
  .map((command) => command.replace(/\s+#.*/, '').trim())
  .filter((command) => /^npx stance\b/.test(command));

/** YAML that the README tells people to save; its first line is a comment with the file's name. */
const files = blocks('yaml').map((text) => ({ name: /^# ([\w.-]+\.ya?ml)/.exec(text)?.[1], text }));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stance-readme-'));
  cpSync(join(root, 'corpus'), join(folder, 'corpus'), { recursive: true });
  for (const { name, text } of files) if (name) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('README', () => {
  it('begins with the two commands', () => {
    expect(readme).toMatch(/npm ci && npx stance analyze corpus\//);
    expect(readme).toMatch(/npm ci && npm test/);
  });

  it('names the file of each piece of YAML', () => {
    expect(files.filter(({ name }) => !name)).toEqual([]);
  });

  it('shows commands', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands)('%s', async (command) => {
    const { status, stdout, stderr } = await stanceShell(command, folder);
    // a lexicon that these articles hardly touch is worth a warning
    const isFine = /^(?:warning few-touched .*\n {2}hint: .*\n)?$/.test(stderr);
    expect({ status, stderr: isFine ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    if (!/>|--output/.test(command)) expect(stdout.trim()).not.toBe('');
  });
});
