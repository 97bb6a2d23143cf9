import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { plain } from '../base/plain.js';
import { type Captioned, INKS, type Theme } from './figure.js';
import { Plot } from './observable.js';

/** The parts of a drawn picture that are worked on. */
interface Part {
  textContent: string | null;
  readonly outerHTML: string;
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  prepend(...parts: readonly Part[]): void;
  remove(): void;
}
interface Page {
  createElement(name: string): Part;
}

/** What a picture says of itself. */
export interface Caption {
  readonly title: string;
  readonly description: string;
  /** A picture in a file of its own, with its namespace, title and font; else a part of a page. */
  readonly standalone: boolean;
  /** The colour behind a picture of its own. */
  readonly paper: string;
}

export const captionOf = ({ title, description, isPart }: Captioned, theme: Theme): Caption => ({
  title,
  description,
  standalone: theme !== 'page' && !isPart,
  paper: INKS[theme].paper,
});

/**
 * Draws a plot as SVG. The library's style sheet and its labels without a role are left out, and links get names: what is left needs
 * nothing from around it, and the same data give the same bytes.
 */
export function drawn(options: PlotOptions, caption: Caption): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document: document as never }) as unknown as Part;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('g')) part.removeAttribute('aria-label');
  for (const hidden of svg.querySelectorAll('[aria-description]')) hidden.removeAttribute('aria-description');
  svg.removeAttribute('class');
  svg.setAttribute('font-size', '12');
  const links = [...svg.querySelectorAll('a')];
  for (const link of links) nameLink(link);
  svg.setAttribute('role', links.length ? 'group' : 'img');
  if (caption.standalone) stand(svg, caption, document as unknown as Page);
  else svg.setAttribute('aria-label', caption.title);
  for (const part of svg.querySelectorAll('[aria-label],[href]')) escapeAttributes(part);
  return rounded(svg.outerHTML);
}

/** The name of what it holds becomes the link's own. */
function nameLink(link: Part): void {
  const named = link.querySelector('[aria-label]');
  const label = named?.getAttribute('aria-label');
  named?.removeAttribute('aria-label');
  for (const title of link.querySelectorAll('title')) title.remove();
  if (label) link.setAttribute('aria-label', label);
}

/** Linkedom writes attributes with quotation marks escaped, and nothing else. */
function escapeAttributes(part: Part): void {
  for (const name of ['aria-label', 'href']) {
    const value = part.getAttribute(name);
    if (value !== null) part.setAttribute(name, plain(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  }
}

function stand(svg: Part, { title, description, paper }: Caption, document: Page): void {
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const box = document.createElement('rect');
  box.setAttribute('width', '100%');
  box.setAttribute('height', '100%');
  box.setAttribute('fill', paper);
  const named = (tag: string, text: string) => {
    const element = document.createElement(tag);
    element.textContent = plain(text);
    return element;
  };
  svg.prepend(named('title', title), named('desc', description), box);
}

/** Numbers to a tenth of a pixel. */
const rounded = (svg: string): string =>
  svg.replace(/(?<=<[^<>]*[ "(,A-Za-z-])\d+\.\d{2,}(?=[^<>]*>)/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  );
