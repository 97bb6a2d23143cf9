import { all, one } from './dom.js';
import { parsed, unpacked } from './packed.js';

let texts;

/** Puts the text into an article the first time that it is opened. Whoever has another text for it is told before. */
export async function fill(article) {
  article.dispatchEvent(new Event('fill'));
  if (!article.dataset.text) return;
  const place = Number(article.dataset.text);
  delete article.dataset.text;
  texts ??= unpacked(one('#texts')).then(JSON.parse);
  article.append(parsed((await texts)[place]));
}

/** The article of a document, by the document's number. */
export const articleOf = (number) => document.getElementById(`f${number}`);

export function foldedArticles() {
  for (const article of all('.article')) article.addEventListener('toggle', () => article.open && fill(article));
}

export async function openAll() {
  const folded = all('.article');
  await Promise.all(folded.map(fill));
  for (const article of folded) article.open = true;
}
