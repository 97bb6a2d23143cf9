// Figures on speeches that were not learned from, split in several ways; for bench/train-targets.mjs --folds.
const dist = new URL('../dist/', import.meta.url);
const { generator, shuffle } = await import(`${dist}base/random.js`);
const { figuresOf } = await import(`${dist}train/targets/thresholds.js`);
const { probabilityOf } = await import(`${dist}train/targets/train.js`);

const SPLITS = 4;

/** Learns from one half and measures the other, and the other way round, for several ways to halve the speeches. */
export function foldFigures(trainer, speeches) {
  const all = [];
  for (let seed = 1; seed <= SPLITS; seed++) {
    const order = Int32Array.from(speeches, (_, i) => i);
    shuffle(order, generator(seed));
    const halves = [0, 1].map((half) => [...order].filter((_, k) => k % 2 === half).map((i) => speeches[i]));
    for (const [learned, measured] of [halves, [...halves].reverse()]) {
      const model = trainer.learn(learned);
      const judged = measured.flatMap((speech) =>
        trainer.casesOf(speech).map((one) => ({ ...one, p: probabilityOf(one, model) })),
      );
      const missed = measured.reduce((sum, speech) => sum + trainer.unreachable(speech), 0);
      const figures = figuresOf(judged, missed, model.thresholds);
      all.push(figures);
      const { f1, precision, recall } = figures;
      console.log(
        `split ${seed}: F1 ${f1.toFixed(3)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  thresholds ${JSON.stringify(model.thresholds)}`,
      );
    }
  }
  const mean = all.reduce((sum, { f1 }) => sum + f1, 0) / all.length;
  console.log(`mean F1 ${mean.toFixed(3)}`);
}
