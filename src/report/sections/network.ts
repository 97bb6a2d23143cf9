import type { Network, NetworkNode } from '../../network/types.js';
import { plotNetwork } from '../../plot/network.js';
import { share } from '../../render/text/numbers.js';
import { CHANCE, networkFigure } from '../figures/network.js';
import { type Html, html, trusted } from '../html.js';
import { fragment } from '../keys.js';
import type { Report } from '../report.js';

const MOST = 24;

/** Who stands with whom, where it was asked for. */
export function networkPlot({ network, groups, by }: Report): Html {
  if (!network) return html``;
  const [key] = by;
  const byId = new Map(by.length === 1 ? groups.map((group) => [group.keys[key], group]) : []);
  const href = ({ id }: NetworkNode): string | undefined => {
    const group = byId.get(id);
    return group && fragment(group);
  };
  const figure = networkFigure(network, { most: MOST, href });
  if (!figure)
    return html`<section id="network" aria-labelledby="h-network"><h2 id="h-network">Who stands with whom</h2>
<p>Nobody is tied to anybody: no two take positions on the same dimension.</p></section>`;
  return html`<section id="network" aria-labelledby="h-network">
<h2 id="h-network">Who stands with whom</h2>
<p class="note">Solid lines join those who take the same sides more than all do, dashed lines those who take opposite ones; only the strongest ties of the ${MOST} with most positions are drawn. Places have no meaning beyond that: near is tied.${chance(network)}</p>
<figure>${trusted(plotNetwork(figure, 'page'))}</figure>
<details><summary>The same in words</summary><ul>${figure.nodes.map(({ words }) => html`<li>${words}</li>`)}</ul></details>
</section>`;
}

/** Whether there are groups, or no more than chance would make. */
function chance({ communities }: Network): string {
  if (!communities) return '';
  const { modularity, limit, p } = communities;
  const figures = `modularity ${share(1000 * modularity)}; with sides dealt out by chance at most ${share(1000 * limit)} in 95 of 100 cases`;
  return p <= CHANCE
    ? ` Numbers are groups, which are clearer than chance makes them (${figures}).`
    : ` There are no groups clearer than chance makes them (${figures}).`;
}
