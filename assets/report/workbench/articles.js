import { one } from '../parts/dom.js';
import { parsed } from '../parts/packed.js';

const { parts } = stanceWorkbench;

/** The articles as they follow the edits: those that are open at once, the others when they are opened. */
export function articles(workbench, page) {
  /** Articles that show what was before, with their documents; and all that ever did. */
  const stale = new Map();
  const known = new Set();

  function show(article) {
    const open = stale.get(article);
    if (!open) return;
    stale.delete(article);
    delete article.dataset.text;
    article.replaceChildren(one('summary', article), parsed(parts.article(page.shown(open))));
  }

  return {
    /** The articles of some documents show other marks now. */
    change(documents) {
      for (const at of documents) {
        const open = workbench.documents[at];
        if (!open.counted.length) continue;
        const article = document.getElementById(`f${page.numberOf(open)}`);
        if (!article) continue;
        if (!known.has(article)) article.addEventListener('fill', () => show(article));
        known.add(article);
        stale.set(article, open);
        if (article.open) show(article);
      }
    },
    showAll() {
      for (const article of [...stale.keys()]) show(article);
    },
  };
}
