import { count, signed } from '../../render/text/numbers.js';
import type { Group } from '../../table/rows.js';
import type { Row } from '../../types/table.js';
import { type Html, html } from '../html.js';
import { fragment } from '../keys.js';
import type { Report } from '../report.js';
import { nameOf } from '../wording.js';

/** How many are named. */
const MOST = 5;

interface Parted {
  readonly dimension: string;
  readonly above: readonly [Group, Row];
  readonly below: readonly [Group, Row];
  /** How far the intervals are apart. */
  readonly gap: number;
}

/** The pairs of actors whose intervals do not touch, on one dimension each, the widest apart first. */
export function findings(report: Report): Html {
  const parted = partedOf(report);
  const shown = parted.slice(0, MOST);
  const text = shown.length
    ? html`<ul>${shown.map((pair) => inWords(pair, report))}</ul>`
    : html`<p>No two intervals are apart on any dimension: these documents do not show that anybody stands elsewhere than anybody else.</p>`;
  const more =
    parted.length > MOST
      ? html`<p class="note">${count(parted.length - MOST)} more pairs are apart; some of so many are apart by chance.</p>`
      : '';
  return html`<section id="findings" aria-labelledby="h-findings">
<h2 id="h-findings">Who stands apart</h2>
${text}${more}
</section>`;
}

function partedOf({ groups, dimensions, formula }: Report): Parted[] {
  if (formula.of !== 'coded') return [];
  return dimensions
    .flatMap(({ dimension }) => {
      const here = groups.flatMap((group): (readonly [Group, Row])[] => {
        const row = group.rows.find((one) => one.dimension === dimension);
        return group.named && row && row.low !== null && row.high !== null ? [[group, row]] : [];
      });
      return here.flatMap((above) =>
        here.flatMap((below): Parted[] => {
          const gap = above[1].low! - below[1].high!;
          return gap > 0 ? [{ dimension, above, below, gap }] : [];
        }),
      );
    })
    .sort((a, b) => b.gap - a.gap);
}

function inWords({ dimension, above, below }: Parted, { dimensions }: Report): Html {
  const title = dimensions.find((one) => one.dimension === dimension)?.title || dimension;
  const side = ([group, row]: readonly [Group, Row]): Html =>
    html`<a href="${fragment(group, dimension)}">${nameOf(group)}</a> (${signed(row.score!)}, from ${count(row.coded)} statements; ${signed(row.low!)} to ${signed(row.high!)})`;
  return html`<li><b>${title}</b>: ${side(above)} stands above ${side(below)}.</li>
`;
}
