import { defineConfig } from 'vitepress';
import { manifest, pageNames, REPOSITORY } from '../stage.mjs';

const names = new Set(pageNames().values());
const page = (text, name = text) => ({ text, link: `/${name}` });
/** A part of the sidebar, with those of its pages that are there. */
const part = (text, pages) => ({
  text,
  items: pages.filter(([, name]) => names.has(`${name || 'index'}.md`)).map(([title, name]) => page(title, name)),
});

/** The anchor of a heading, as GitHub makes it, so that links work there and here. */
const slugify = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

export default defineConfig({
  title: 'stance',
  description: manifest.description,
  lang: 'en',
  base: manifest.homepage ? new URL(manifest.homepage).pathname : '/',
  srcDir: 'pages',
  outDir: 'dist',
  cacheDir: 'dist/.cache',
  lastUpdated: false,
  markdown: { anchor: { slugify } },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [page('Tutorial', 'tutorial'), page('Commands', 'commands'), page('Gallery', 'gallery')],
    ...(REPOSITORY && { socialLinks: [{ icon: 'github', link: REPOSITORY }] }),
    footer: { message: `Version ${manifest.version}, licence ${manifest.license}` },
    sidebar: [
      part('Begin', [
        ['What it is', ''],
        ['From my CSV to a figure', 'tutorial'],
        ['Gallery', 'gallery'],
        ['Glossary', 'glossary'],
        ['All pages', 'all-pages'],
      ]),
      part('Look up', [
        ['Commands', 'commands'],
        ['Formats and options', 'formats'],
        ['Data dictionary', 'data-dictionary'],
        ['Recipes', 'recipes'],
        ['Report and pictures', 'report'],
        ['Networks', 'networks'],
        ['Who speaks how of whom', 'targets'],
        ['Large corpora', 'scale'],
        ['Actors', 'actors'],
        ['Library', 'library'],
        ['The score looks wrong', 'wrong-score'],
      ]),
      part('Lexicons', [
        ['The ten dimensions', 'lexicons'],
        ['Format of lexicons', 'lexicon-format'],
        ['Tools', 'tools'],
        ['What is learned', 'learning'],
        ['Coded sentences', 'examples'],
      ]),
      part('Trust', [
        ['Validation by coders', 'validation'],
        ['Validity', 'validity'],
        ['Reliability', 'reliability'],
        ['Model card', 'model-card'],
        ['Attribution', 'attribution'],
        ['Benchmarks', 'benchmarks'],
      ]),
      part('Change it', [
        ['The pipeline', 'pipeline'],
        ['Contributing', 'contributing'],
        ['Sample articles', 'corpus'],
        ['Changelog', 'changelog'],
      ]),
    ],
  },
});
