/** Every link and every path on a page of the documentation leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...['lexicons', 'corpus', 'bench'].map((folder) => `${folder}/README.md`),
];
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(text: string): Set<string> {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  return new Set(
    [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Links of a page to files and headings of the project that are not there. */
function deadLinks(path: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, file, anchor]) => {
    const target = file ? join(dirname(path), file) : path;
    if (!existsSync(join(root, target))) return [target];
    return anchor && !anchors(target === path ? text : read(target)).has(anchor) ? [`${target}#${anchor}`] : [];
  });
}

/** Paths of the project that a page names in code, and that are not there. */
function deadPaths(text: string): string[] {
  const paths = [...text.matchAll(/`((?:src|lexicons|docs|corpus|bench|schema|__tests__)\/[\w/.-]*)`/g)];
  return paths.map(([, path]) => path!).filter((path) => !existsSync(join(root, path)));
}

describe('documentation', () => {
  it.each(pages)('%s has no dead links', (path) => {
    expect(deadLinks(path, read(path))).toEqual([]);
  });

  it.each(pages)('%s names no path that is not there', (path) => {
    expect(deadPaths(read(path))).toEqual([]);
  });

  it('docs/pipeline.md names files for a change of each kind', () => {
    const text = read('docs/pipeline.md').split('## Which file to change')[1]!;
    expect([...text.matchAll(/`(?:src|lexicons)\/[\w/.-]+\.(?:ts|yaml)`/g)].length).toBeGreaterThan(20);
  });

  it('docs/README.md leads to every page of docs/', () => {
    const index = read('docs/README.md');
    const others = pages.filter((path) => /^docs\/(?!README)/.test(path)).map((path) => path.slice('docs/'.length));
    expect(others.filter((page) => !index.includes(`](${page}`))).toEqual([]);
  });
});

describe('deadLinks', () => {
  it.each([
    ['[a](nothing.md)', ['docs/nothing.md']],
    ['[a](../README.md#no-such-heading)', ['README.md#no-such-heading']],
    ['[a](#missing)\n# Here\n', ['docs/README.md#missing']],
    ['```\n# in-code\n```\n[a](#in-code)', ['docs/README.md#in-code']],
  ])('finds %j', (text, dead) => {
    expect(deadLinks('docs/README.md', text)).toEqual(dead);
  });

  it.each([
    '[a](../README.md)',
    '[a](https://example.org/nothing.md#x)',
    '[a](#my-page-and---more)\n## My page, and `--more`\n',
  ])('takes %j for good', (text) => {
    expect(deadLinks('docs/README.md', text)).toEqual([]);
  });
});
