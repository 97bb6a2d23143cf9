/* The page's own script. The build makes one file of it and of what it imports. */
import { articleOf, fill, foldedArticles, openAll } from './parts/articles.js';
import { all, one, save } from './parts/dom.js';
import { unpackAll, unpacked } from './parts/packed.js';
import { isSelection, statementList } from './parts/statements.js';
import { scoreTable } from './parts/table.js';

let cameFrom;

function focus(element) {
  if (element.tagName !== 'A') element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Shows one statement, or its place in an article. */
async function reveal(hash) {
  const [, kind, number] = /^#([st])(\d+)/.exec(hash);
  const article = kind === 't' ? articleOf(number) : undefined;
  if (article) {
    await fill(article);
    article.open = true;
  }
  const target = document.getElementById(hash.slice(1));
  if (!target) return;
  target.hidden = false;
  focus(target);
  target.scrollIntoView({ block: 'center' });
}

function followAddress(list) {
  const { hash } = location;
  if (/^#[st]\d/.test(hash)) return reveal(hash);
  if (hash && !isSelection(hash)) return;
  const first = list.show(hash);
  if (!hash) return cameFrom?.focus();
  focus(first ?? one('#h-statements'));
  one('#status').scrollIntoView();
}

/** The data that a script element holds; something else where the page has none. */
async function held(selector, otherwise) {
  const script = one(selector);
  return script ? JSON.parse(await unpacked(script)) : otherwise;
}

async function start() {
  await unpackAll();
  for (const tools of all('.tools')) tools.hidden = false;
  const list = statementList(await held('#periods', {}), await held('#pairs'));
  scoreTable();
  foldedArticles();
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    cameFrom = link;
    if (link.getAttribute('href') === location.hash) followAddress(list);
  });
  addEventListener('hashchange', () => followAddress(list));
  for (const button of all('button[data-save]'))
    button.addEventListener('click', async () =>
      save(button.dataset.name, 'text/csv', await unpacked(one(`#${button.dataset.save}`))),
    );
  if (new URLSearchParams(location.search).has('all')) await openAll();
  if (location.hash) followAddress(list);
  document.documentElement.dataset.ready = '';
  document.dispatchEvent(new Event('ready'));
}

requestAnimationFrame(() => setTimeout(start));
