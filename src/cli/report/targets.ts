import type { Corpus } from '../../corpus/corpus.js';
import { renderTargetsCsv } from '../../render/targets/csv.js';
import type { SpokenOf } from '../../report/report.js';
import { isNamed } from '../../table/keys.js';
import type { RowOptions } from '../../table/options.js';
import { placeOf } from '../../table/repeats.js';
import { isFolded } from '../../table/sums.js';
import { DEFAULT_PAIR_OPTIONS, type PairOptions, pairsOf } from '../../table/targets/pairs.js';
import { targetRows } from '../../table/targets/rows.js';

/** Who speaks how of whom among the speakers of rows, with the statements behind each pair. */
export function targetsIn(
  { links, repeats, tally }: Corpus,
  { actors, by, duplicates, unnamed }: RowOptions,
): SpokenOf {
  const asked: PairOptions = {
    ...DEFAULT_PAIR_OPTIONS,
    ...{ actors, duplicates, unnamed },
    by: by.join() === 'affiliation' ? 'affiliation' : 'actor',
  };
  const found = pairsOf(tally, links, repeats, asked);
  const idOf = (source: string, target: string): string => JSON.stringify([source, target]);
  const byId = new Map(found.pairs.map((pair) => [idOf(pair.source.id, pair.target.id), pair]));
  const rows = targetRows(found);
  const isNamedSource = (id: string): boolean => {
    const actor = links(id);
    return actor ? isNamed(actor) : !isFolded({ keys: { actor: id } });
  };
  return {
    by: asked.by,
    csv: renderTargetsCsv(rows),
    pairs: rows.map((row) => ({
      row,
      named: isNamedSource(row.source),
      spoken: byId
        .get(idOf(row.source, row.target))!
        .spoken.map(({ document, index, value }) => ({ place: placeOf(document, index), value })),
    })),
  };
}
