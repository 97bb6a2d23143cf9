import type { Corpus } from '../../corpus/corpus.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions } from '../../network/options.js';
import type { OwnTheme } from '../../plot/figure.js';
import { heatFigure } from '../../report/figures/heat.js';
import { networkFigure } from '../../report/figures/network.js';
import { salienceFigure } from '../../report/figures/salience.js';
import { scoresFigure } from '../../report/figures/scores.js';
import { timeFigure } from '../../report/figures/time.js';
import { rowOptions } from '../../table/options.js';
import type { Group } from '../../table/rows.js';
import { tableOptions } from '../output.js';
import type { PlotName, PlotOptions } from './plot-options.js';

/** A plot that can be drawn. */
export interface Drawing {
  svg(theme: OwnTheme): string;
  vegaLite(): string;
  /** The dimension that it shows, where it shows one. */
  readonly dimension?: string;
  /** Others that it could show, that with most positions first. */
  readonly others?: readonly string[];
}

/** What plots are made from. */
export interface PlotInput {
  readonly corpus: Corpus;
  readonly knowledge: Knowledge;
  readonly options: PlotOptions;
}

/** Groups in one plot, unless `--top` says otherwise. */
const TOP = { scores: 20, heat: 15, time: 12, salience: 9, network: 24 } as const;

type OfCorpus = Exclude<PlotName, 'agreement'>;

/** The plot asked for; undefined where there is nothing to draw. */
export const drawing = (what: OfCorpus, input: PlotInput): Promise<Drawing | undefined> => DRAWINGS[what](input);

const DRAWINGS: Readonly<Record<OfCorpus, (input: PlotInput) => Promise<Drawing | undefined>>> = {
  async scores(input) {
    const { formula, groups, title, most } = asked('scores', input);
    const { plotScores } = await import('../../plot/scores.js');
    const { scoresVegaLite } = await import('../../plot/vega-lite/scores.js');
    return ofOneDimension(input, groups, (dimension) => {
      const figure = scoresFigure(groups, formula, { dimension, most, title });
      return figure && { svg: (theme) => plotScores(figure, theme), vegaLite: () => scoresVegaLite(figure) };
    });
  },

  async heat(input) {
    const { formula, groups, title, most } = asked('heat', input);
    const { plotHeat } = await import('../../plot/heat.js');
    const { heatVegaLite } = await import('../../plot/vega-lite/heat.js');
    const figure = heatFigure(groups, formula, { dimensions: input.knowledge.lexicons, most, title });
    return figure && { svg: (theme) => plotHeat(figure, theme), vegaLite: () => heatVegaLite(figure) };
  },

  async time(input) {
    const { corpus, options } = input;
    const { formula, groups, title, most, ofRows } = asked('time', input);
    const { pooledGroups } = await import('../../plot/time/pooled.js');
    const { plotTime } = await import('../../plot/time/time.js');
    const { timeVegaLite } = await import('../../plot/vega-lite/time.js');
    const pooled = pooledGroups(corpus, ofRows, options);
    if (!pooled) return undefined;
    return ofOneDimension(input, groups, (dimension) => {
      const figure = timeFigure(pooled, formula, { dimension, most, title });
      return figure && { svg: (theme) => plotTime(figure, theme), vegaLite: () => timeVegaLite(figure) };
    });
  },

  async salience(input) {
    const { corpus, knowledge, options } = input;
    const { title, most } = asked('salience', input);
    const { plotSalience } = await import('../../plot/salience.js');
    const { salienceVegaLite } = await import('../../plot/vega-lite/salience.js');
    const groups = corpus.groups(rowOptions(tableOptions({ ...options, score: 'salience' })));
    const figure = salienceFigure(groups, { dimensions: knowledge.lexicons, most, title });
    return figure && { svg: (theme) => plotSalience(figure, theme), vegaLite: () => salienceVegaLite(figure) };
  },

  async network(input) {
    const { title, most } = asked('network', input);
    const { plotNetwork } = await import('../../plot/network.js');
    const { networkVegaLite } = await import('../../plot/vega-lite/network.js');
    const figure = networkFigure(await actorNetwork(input.corpus, input.options), { most, title });
    return figure && { svg: (theme) => plotNetwork(figure, theme), vegaLite: () => networkVegaLite(figure) };
  },
};

/** Who stands with whom: ties between actors as `stance network --project actor --communities` makes them. */
export async function actorNetwork(
  corpus: Corpus,
  { by, actor, dimension }: Pick<PlotOptions, 'by' | 'actor' | 'dimension'>,
) {
  const { eventsOf } = await import('../../network/events/events.js');
  const { networkOf } = await import('../../network/network.js');
  const { seedOf } = await import('../network/seed.js');
  const options: NetworkOptions = {
    ...DEFAULT_NETWORK_OPTIONS,
    ...{ by: by?.[0] ?? 'actor', actors: actor ?? [], dimensions: dimension ?? [] },
    ...{ project: 'actor', normalise: 'centred', communities: true },
  };
  const events = eventsOf(corpus.tally, corpus.links, corpus.repeats, options);
  return networkOf(events, options, seedOf(corpus.tally));
}

function asked(what: OfCorpus, { corpus, options }: PlotInput) {
  const ofRows = rowOptions(tableOptions(options));
  const most = options.top ?? TOP[what];
  return { ofRows, formula: ofRows.formula, groups: corpus.groups(ofRows), title: options.title, most };
}

/** The plot of the dimension with most positions, among those that have anything to draw. */
function ofOneDimension(
  { knowledge }: PlotInput,
  groups: readonly Group[],
  draw: (dimension: { dimension: string; title: string }) => Pick<Drawing, 'svg' | 'vegaLite'> | undefined,
): Drawing | undefined {
  const coded = (dimension: string): number =>
    groups.reduce((sum, { rows }) => sum + (rows.find((row) => row.dimension === dimension)?.coded ?? 0), 0);
  const found = knowledge.lexicons
    .flatMap((lexicon) => {
      const drawn = draw(lexicon);
      return drawn ? [{ drawn, dimension: lexicon.dimension, coded: coded(lexicon.dimension) }] : [];
    })
    .sort((a, b) => b.coded - a.coded);
  if (!found.length) return undefined;
  return { ...found[0].drawn, dimension: found[0].dimension, others: found.map(({ dimension }) => dimension) };
}
