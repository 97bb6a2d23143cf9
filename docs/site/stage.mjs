/**
 * Copies the pages of the project to docs/site/pages, from which VitePress builds. Links between them stay links between pages; a link to
 * any other file of the project leads to it in the repository, where package.json names one, and else is its words alone.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** The address of the repository; undefined as long as it is nowhere in public. */
export const REPOSITORY = manifest.repository?.url.replace(/^git\+|\.git$/g, '');
const PAGES = fileURLToPath(new URL('pages/', import.meta.url));

/** The pages that are not in docs/, and what they are called on the site. */
const ELSEWHERE = {
  'README.md': 'index.md',
  'CONTRIBUTING.md': 'contributing.md',
  'CHANGELOG.md': 'changelog.md',
  'lexicons/README.md': 'lexicons.md',
  'lexicons/examples/README.md': 'examples.md',
  'corpus/README.md': 'corpus.md',
  'bench/README.md': 'benchmarks.md',
  'docs/README.md': 'all-pages.md',
};

/** By its path in the project, the name of each page on the site. */
export function pageNames() {
  const own = readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [`docs/${name}`, name]);
  return new Map([...Object.entries(ELSEWHERE), ...own]);
}

const LINK = /(!?)\[([^\]]*)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)/g;
/** A file of the project in a tag: <img src="…">, <a href="…">. */
const TAG = /(<(?:img|a)\s[^>]*?)(src|href)="(?!https?:|mailto:|#)([^"#]+)(#[^"]*)?"/g;
const FENCE = /^(```[\s\S]*?^```)$/m;

/** The title of a page. */
const titleOf = (path) => /^# (.+)$/m.exec(readFileSync(join(ROOT, path), 'utf8'))?.[1] ?? path;

/** The text of a page with its links as they are on the site, where pages have titles and not the names of files. `images` gets the files that it shows, by their names there. */
export function withLinks(text, path, names, images, repository = REPOSITORY) {
  const fileOf = (target) => {
    const file = join(dirname(path), target).replace(/\/$/, '');
    if (!existsSync(join(ROOT, file))) throw new Error(`${path} links to ${target}, which is not there`);
    return file;
  };
  const imageAt = (file) => {
    const name = relative('docs', file);
    images.set(name, file);
    return `./${name}`;
  };
  const addressOf = (file, anchor) => {
    const page = names.get(file);
    if (page) return `./${page}${anchor}`;
    const kind = statSync(join(ROOT, file)).isDirectory() ? 'tree' : 'blob';
    return repository && `${repository}/${kind}/main/${file}${anchor}`;
  };
  const link = (_all, mark, words, target, anchor = '') => {
    const file = fileOf(target);
    if (mark) return `![${words}](${imageAt(file)})`;
    const shown = names.has(file) ? words.replace(/^[\w/-]+\.md/, () => titleOf(file)) : words;
    const address = addressOf(file, anchor);
    return address ? `[${shown}](${address})` : shown;
  };
  const tag = (_all, before, attribute, target, anchor = '') => {
    const file = fileOf(target);
    const address = attribute === 'src' ? imageAt(file) : addressOf(file, anchor);
    return address ? `${before}${attribute}="${address}"` : before.trimEnd();
  };
  return text
    .split(FENCE)
    .map((part) => (part.startsWith('```') ? part : part.replace(LINK, link).replace(TAG, tag)))
    .join('');
}

/** Writes all pages and the images that they show. */
export function stage() {
  rmSync(PAGES, { recursive: true, force: true });
  const names = pageNames();
  const images = new Map();
  mkdirSync(PAGES, { recursive: true });
  for (const [path, name] of names)
    writeFileSync(join(PAGES, name), withLinks(readFileSync(join(ROOT, path), 'utf8'), path, names, images));
  for (const [name, file] of images) {
    mkdirSync(dirname(join(PAGES, name)), { recursive: true });
    cpSync(join(ROOT, file), join(PAGES, name));
  }
}

if (basename(process.argv[1] ?? '') === 'stage.mjs') stage();
