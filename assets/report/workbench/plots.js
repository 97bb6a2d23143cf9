import { all, one } from '../parts/dom.js';
import { parsed } from '../parts/packed.js';

const { parts } = stanceWorkbench;

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

/** Draws the scores of a dimension again; a plot that there was not takes its place among the others. */
export function replacePlot(dimension, report) {
  const name = encodeURIComponent(dimension);
  const own = report.dimensions.filter((one) => one.dimension === dimension);
  const section = own.length ? mended(one('section', parsed(parts.plots(report, own)))) : null;
  const holder = one('#plots .plots');
  if (!holder) {
    if (section) one('#table').after(section);
    return;
  }
  const figure = section && one('figure', section);
  const figures = all('figure', holder);
  const old = figures.find((one) => one.dataset.d === name);
  if (old && figure) old.replaceWith(figure);
  else if (old) old.remove();
  else if (figure) {
    const order = new Map(report.dimensions.map((one, i) => [encodeURIComponent(one.dimension), i]));
    holder.insertBefore(figure, figures.find((one) => order.get(one.dataset.d) > order.get(name)) ?? null);
  }
}
