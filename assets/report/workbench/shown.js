import { all, one } from '../parts/dom.js';
import { parsed } from '../parts/packed.js';
import { differences, markCells } from './differences.js';
import { turn } from './turn.js';

const { pageOf, parts } = stanceWorkbench;
/** So many statements are shown with what decided at once; of more it is filled in afterwards. */
const AT_ONCE = 40;

/**
 * A drawing as it stands in the page. The program escapes its names and addresses itself, as the DOM that it draws with in Node does not; the
 * browser's does, so here they were escaped twice, and addresses have the older name of their attribute.
 */
function mended(section) {
  for (const part of section ? all('svg, svg *', section) : [])
    for (const name of ['aria-label', 'href', 'xlink:href']) {
      const value = part.getAttribute(name);
      if (value === null) continue;
      part.removeAttribute(name);
      part.setAttribute(name.replace('xlink:', ''), value.replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
    }
  return section;
}

/** With everything in its place that waits in templates. */
function placed(fresh) {
  for (const waiting of all('template[data-into]', fresh)) {
    one(waiting.dataset.into, fresh).append(waiting.content);
    waiting.remove();
  }
  return fresh;
}

/** The page as it follows the edits. */
export function shownPage(workbench) {
  const page = pageOf(workbench);
  const before = page.report();
  /** Articles that show what was before, with their documents; and all that ever did. */
  const stale = new Map();
  const known = new Set();
  const waiting = new Set();
  let report = before;
  let isFilling = false;

  /** Puts a section in the place of the one with its id. */
  function replace(id, html) {
    one(`#${id}`).replaceWith(placed(parsed(html)));
  }

  function replaceHead() {
    const details = one('body > header details');
    const isOpen = details?.open;
    one('body > header').replaceWith(parsed(parts.head(report)).firstElementChild);
    if (isOpen) one('body > header details').open = true;
  }

  function replacePlots(dimensions) {
    const holder = one('#plots .plots');
    const changed = report.dimensions.filter(({ dimension }) => dimensions.has(dimension));
    const fresh = mended(one('section', parsed(parts.plots(report, changed))));
    if (!holder) {
      if (fresh) one('#table').after(fresh);
      return;
    }
    const figures = new Map(
      all('figure', fresh ?? document.createDocumentFragment()).map((one) => [one.dataset.d, one]),
    );
    for (const old of all('figure', holder))
      if (dimensions.has(decodeURIComponent(old.dataset.d)) && !figures.has(old.dataset.d)) old.remove();
    const order = new Map(report.dimensions.map(({ dimension }, i) => [encodeURIComponent(dimension), i]));
    for (const [name, figure] of figures) {
      const old = all('figure', holder).find((one) => one.dataset.d === name);
      if (old) old.replaceWith(figure);
      else
        holder.insertBefore(
          figure,
          all('figure', holder).find((one) => order.get(one.dataset.d) > order.get(name)) ?? null,
        );
    }
  }

  function showStatement(shown, isWhole) {
    const item = document.getElementById(`s${shown.anchor}`);
    if (!item) return undefined;
    const fresh = parsed(parts.statement(isWhole ? page.withReasons(shown) : shown, report)).firstElementChild;
    const isOpen = one('details', item)?.open;
    Object.assign(item.dataset, fresh.dataset);
    item.replaceChildren(...fresh.childNodes);
    if (isOpen && one('details', item)) one('details', item).open = true;
    return item;
  }

  /** The statements at some places, with the documents that hold them. */
  function* shownAt(places) {
    for (const [at, statements] of places) {
      const open = workbench.documents[at];
      if (!open.counted.length) continue;
      const document = page.shown(open);
      for (const [index, place] of open.counted.entries())
        if (statements.has(place)) yield { at, place, shown: document.statements[index] };
    }
  }

  /** Fills in what decided on the statements that wait for it. */
  async function fill() {
    if (isFilling) return;
    isFilling = true;
    while (waiting.size) {
      const [first] = waiting;
      waiting.delete(first);
      const [at, place] = first.split('.').map(Number);
      for (const { shown } of shownAt(new Map([[at, new Set([place])]]))) showStatement(shown, true);
      await turn();
    }
    isFilling = false;
  }

  function showArticle(article) {
    const open = stale.get(article);
    if (!open) return;
    stale.delete(article);
    delete article.dataset.text;
    article.replaceChildren(one('summary', article), parsed(parts.article(page.shown(open))));
  }

  /** The articles of some documents show other marks now: at once where they are open. */
  function articlesChange(documents) {
    for (const at of documents) {
      const open = workbench.documents[at];
      if (!open.counted.length) continue;
      const article = document.getElementById(`f${page.shown(open).number}`);
      if (!article) continue;
      if (!known.has(article)) article.addEventListener('fill', () => showArticle(article));
      known.add(article);
      stale.set(article, open);
      if (article.open) showArticle(article);
    }
  }

  addEventListener('beforeprint', () => {
    for (const article of [...stale.keys()]) showArticle(article);
  });

  return {
    /** Shows what edits did: `places` are the statements that come to something else. Returns what rows do against those of the start. */
    change(places, { isThreshold = false } = {}) {
      const last = report;
      report = page.report();
      const dimensions = new Set(differences(last, report).map(({ dimension }) => dimension));
      replace('findings', parts.findings(report));
      replace('table', parts.table(report));
      const found = differences(before, report);
      markCells(found, report);
      replacePlots(dimensions);
      const changed = [...shownAt(places)];
      const isWhole = changed.length <= AT_ONCE;
      const items = new Set();
      for (const { at, place, shown } of changed) {
        items.add(showStatement(shown, isWhole));
        if (!isWhole) waiting.add(`${at}.${place}`);
      }
      if (isThreshold) for (const key of decided()) waiting.add(key);
      articlesChange(places.keys());
      document.dispatchEvent(new CustomEvent('report-changed', { detail: items }));
      setTimeout(() => {
        replaceHead();
        Object.assign(one('#rows'), { type: 'text/csv', textContent: report.csv });
        fill();
      });
      return found;
    },
  };

  /** The statements with a position: what they need to have one is another figure now. */
  function* decided() {
    for (const [at, all] of workbench.rescorer.scored.entries())
      for (const [place, { stances }] of all.entries())
        if (Object.values(stances).some(({ value }) => value !== 'mention')) yield `${at}.${place}`;
  }
}
