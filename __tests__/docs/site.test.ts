/** Pages that come from the program are as it is now, and links of all pages lead to the same places on the site. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createProgram, run } from '../../src/cli/main.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const part = (name: string) => import(new URL(`../../docs/site/${name}.mjs`, import.meta.url).href);

const { generated } = await part('generated');
const { commandsPage } = await part('commands');
const { picture } = await part('picture');
const { pageNames, withLinks } = await part('stage');
const names: Map<string, string> = pageNames();
const REPOSITORY = 'https://example.org/us/stance';
const onSite = (text: string, path = 'docs/formats.md', images = new Map<string, string>()): string =>
  withLinks(text, path, names, images, REPOSITORY);

describe('pages that npm run pages writes', () => {
  it('are as the program is: if not, run it and read git diff', async () => {
    const files: Record<string, string> = await generated({ createProgram, run }, root);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['docs/commands.md', 'docs/gallery.md', 'docs/table.svg']),
    );
    for (const [path, text] of Object.entries(files)) expect({ path, text }).toEqual({ path, text: read(path) });
  });

  it('hold the help of every command', async () => {
    const { commands } = await createProgram(
      {} as Parameters<typeof createProgram>[0],
      () => {},
      () => {},
    );
    const page = read('docs/commands.md');
    for (const command of commands) {
      expect(page).toContain(`\n## stance ${command.name()}\n`);
      for (const inner of command.commands) expect(page).toContain(`\n## stance ${command.name()} ${inner.name()}\n`);
    }
  });

  it('show a command that is new, and its help', async () => {
    const tree = { name: () => 'stance', description: () => '', commands: [] as object[] };
    tree.commands.push({ name: () => 'sing', description: () => 'Sing a|b.', commands: [] });
    const page = await commandsPage(tree, async (argv: string[]) => `help of ${argv.join(' ')}\n`);
    expect(page).toContain('| [`stance sing`](#stance-sing) | Sing a\\|b. |');
    expect(page).toContain('## stance sing\n\n```text\nhelp of sing --help\n```\n');
  });

  it('draw colours, and no markup from what is printed', () => {
    const drawn: string = picture(['\u001b[38;5;75m<b>&\u001b[39m plain'], 'a < b');
    expect(drawn).toContain('fill="#5fafff">&lt;b&gt;&amp;</text>');
    expect(drawn).toContain('<title>a &lt; b</title>');
    for (const raw of ['\u001b', '<b>']) expect(drawn).not.toContain(raw);
  });
});

describe('the sidebar of the site', () => {
  const config = read('docs/site/.vitepress/config.mjs');
  const listed = [...config.matchAll(/\['[^']+', '([^']*)'\]/g)].map(([, name]) => name);

  it.each([...names.values()])('has %s, once', (file) => {
    const name = file === 'index.md' ? '' : file.replace(/\.md$/, '');
    expect(listed.filter((one) => one === name)).toHaveLength(1);
  });
});

describe('links on the site', () => {
  it.each([
    ['[x](tutorial.md#1-look-at-the-data)', '[x](./tutorial.md#1-look-at-the-data)'],
    ['[x](../README.md#a-tour)', '[x](./index.md#a-tour)'],
    ['[bench/README.md](../bench/README.md)', '[Benchmarks](./benchmarks.md)'],
    ['[tutorial.md, step 5](tutorial.md)', '[From my CSV to a figure in a paper, step 5](./tutorial.md)'],
    ['[x](../src/pipeline.ts)', '[x](https://example.org/us/stance/blob/main/src/pipeline.ts)'],
    ['[x](../src/types)', '[x](https://example.org/us/stance/tree/main/src/types)'],
  ])('%s', (text, there) => {
    expect(onSite(text)).toBe(there);
  });

  it.each([
    '[x](#here)',
    '[x](https://example.org/a.md)',
    '`[x](tutorial.md`',
    '```\n[x](nothing.md)\n```\n',
    'a [b] (c)',
  ])('leaves %j as it is', (text) => {
    expect(onSite(text)).toBe(text);
  });

  it('to files of the project are their words alone where there is no public repository', () => {
    expect(
      withLinks('[src/pipeline.ts](../src/pipeline.ts) [x](tutorial.md)', 'docs/formats.md', names, new Map(), ''),
    ).toBe('src/pipeline.ts [x](./tutorial.md)');
  });

  it('keeps images, with their files', () => {
    const images = new Map<string, string>();
    expect(onSite('![a table](docs/table.svg)', 'README.md', images)).toBe('![a table](./table.svg)');
    expect([...images]).toEqual([['table.svg', 'docs/table.svg']]);
  });

  it.each([
    ['<td><img src="docs/table.svg" alt="a"></td>', '<td><img src="./table.svg" alt="a"></td>', 'docs/table.svg'],
    ['<img alt="b" src="docs/gallery/heat.svg">', '<img alt="b" src="./gallery/heat.svg">', 'docs/gallery/heat.svg'],
  ])('keeps images in tags: %s', (text, there, file) => {
    const images = new Map<string, string>();
    expect(onSite(text, 'README.md', images)).toBe(there);
    expect([...images.values()]).toEqual([file]);
  });

  it.each([
    ['<a href="docs/actors.md#ids">x</a>', '<a href="./actors.md#ids">x</a>'],
    ['<a title="t" href="src/pipeline.ts">x</a>', `<a title="t" href="${REPOSITORY}/blob/main/src/pipeline.ts">x</a>`],
    ['<a href="https://example.org/a.md">x</a>', '<a href="https://example.org/a.md">x</a>'],
    ['<a href="#here">x</a>', '<a href="#here">x</a>'],
    ['<img src="https://example.org/a.png">', '<img src="https://example.org/a.png">'],
    ['```html\n<img src="nothing.png">\n```\n', '```html\n<img src="nothing.png">\n```\n'],
  ])('in tags: %s', (text, there) => {
    expect(onSite(text, 'README.md')).toBe(there);
  });

  it.each(['[x](nothing.md)', '![x](nothing.svg)', '<img src="nothing.png">', '<a href="nothing.md">x</a>'])(
    'refuses a link to nothing: %s',
    (text) => {
      expect(() => onSite(text)).toThrow(/links to nothing\./);
    },
  );

  it.each([...names.keys()])('%s has a name of its own, and no dead link', (path) => {
    expect([...names.values()].filter((name) => name === names.get(path))).toHaveLength(1);
    expect(() => onSite(read(path), path)).not.toThrow();
  });
});
