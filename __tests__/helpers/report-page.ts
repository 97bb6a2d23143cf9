import { inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

const inflated = (letters: string | null): string =>
  inflateRawSync(Buffer.from(letters ?? '', 'base64')).toString('utf8');

/** A report's page as its own script makes it: with everything in place that was packed, and the articles opened. */
export function opened(page: string): { document: ReturnType<typeof parseHTML>['document']; csv: string } {
  const { document } = parseHTML(page);
  for (const script of document.querySelectorAll('script[data-into]')) {
    const place = document.querySelector(script.getAttribute('data-into')!);
    const template = document.createElement('template');
    template.innerHTML = inflated(script.textContent);
    place!.append(...template.content.childNodes);
    script.remove();
  }
  const texts = document.querySelector('#texts');
  const bodies: string[] = texts ? JSON.parse(inflated(texts.textContent)) : [];
  for (const article of document.querySelectorAll('.article[data-text]')) {
    const template = document.createElement('template');
    template.innerHTML = bodies[Number(article.getAttribute('data-text'))];
    article.append(...template.content.childNodes);
  }
  return { document, csv: inflated(document.querySelector('#rows')?.textContent ?? '') };
}
