import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { plain } from '../base/plain.js';
import type { Captioned, Theme } from './figure.js';
import { framed, sizeOf } from './framed.js';
import { Plot } from './observable.js';

/** The parts of a drawn picture that are worked on. */
interface Part {
  readonly outerHTML: string;
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}

/**
 * Draws a plot as SVG. The library's style sheet and its labels without a role are left out, and links get names: what is left needs
 * nothing from around it, and the same data give the same bytes.
 */
export function drawn(options: PlotOptions, caption: Captioned, theme: Theme): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document: document as never }) as unknown as Part;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('g')) part.removeAttribute('aria-label');
  for (const hidden of svg.querySelectorAll('[aria-description]')) hidden.removeAttribute('aria-description');
  svg.removeAttribute('class');
  svg.setAttribute('font-size', '12');
  const links = [...svg.querySelectorAll('a')];
  for (const link of links) nameLink(link);
  const isAlone = theme !== 'page' && !caption.isPart;
  if (!isAlone) {
    svg.setAttribute('role', links.length ? 'group' : 'img');
    svg.setAttribute('aria-label', caption.title);
  }
  for (const part of svg.querySelectorAll('[aria-label],[href]')) escapeAttributes(part);
  const made = rounded(svg.outerHTML);
  return isAlone ? framed(caption, { ...sizeOf(made), svg: made }, theme) : made;
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

/** Numbers to a tenth of a pixel. */
const rounded = (svg: string): string =>
  svg.replace(/(?<=<[^<>]*[ "(,A-Za-z-])\d+\.\d{2,}(?=[^<>]*>)/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  );
