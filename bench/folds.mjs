// Figures of cross-validated models, beside simpler ways.
const { valueAt } = await import('../dist/train/stances/cases.js');
const { f1Of, foundOf, rightOf, signCounts } = await import('../dist/train/stances/figures.js');

const WAYS = {
  learned: (at) => (one) => valueAt(one.learned, one.isHit, at.learned),
  'reader alone': (at) => (one) => valueAt(one.reader, one.isHit, at.reader),
  'plain count': () => (one) => one.plain,
  'always pro': () => (one) => (one.isHit ? 'pro' : 'none'),
};
const percent = (share) => (100 * share).toFixed(1).padStart(7);

function groups(cases) {
  const by = (name, test) => [name, cases.filter(test)];
  return [
    ['all', cases],
    ...[...new Set(cases.map(({ genre }) => genre))].sort().map((genre) => by(genre, (one) => one.genre === genre)),
    by('drawn by chance', ({ drawn }) => drawn === 'random'),
    by('with a hit', ({ isHit }) => isHit),
    by('without a hit', ({ isHit }) => !isHit),
  ].filter(([, list]) => list.length);
}

/** F1 at one threshold for pro, by threshold: how much depends on it. */
function printCurve(cases) {
  for (const way of ['learned', 'reader'])
    for (let pro = 50; pro < 1000; pro += 50) {
      const at = { pro, anti: 1001, wordsPro: 1001, wordsAnti: 1001 };
      const counts = signCounts(cases.map((one) => [one.coded, valueAt(one[way], one.isHit, at)]));
      console.log(way, pro, percent(foundOf(counts)), percent(rightOf(counts)), percent(f1Of(counts)));
    }
}

/** Prints found, right and F1 of each way, with the entries that come in few documents hidden and with all of them. */
export function printFolds({ masked, full }, { learned, reader }) {
  if (process.env.CURVE) printCurve(masked);
  console.log(`thresholds ${JSON.stringify(learned)}, reader alone ${JSON.stringify(reader)}`);
  for (const [heading, cases] of [
    ['rare entries hidden', masked],
    ['all entries', full],
  ]) {
    console.log(`\n${heading}`.padEnd(39), ' coded  given  found  right     F1   anti: coded  found  right     F1');
    for (const [name, list] of groups(cases))
      for (const [way, make] of Object.entries(WAYS)) {
        const value = make({ learned, reader });
        const pairs = list.map((one) => [one.coded, value(one)]);
        const all = signCounts(pairs);
        const anti = signCounts(pairs, 'anti');
        const cells = [foundOf(all), rightOf(all), f1Of(all)].map(percent).join('');
        const antiCells = [foundOf(anti), rightOf(anti), f1Of(anti)].map(percent).join('');
        const counts = [all.coded, all.given].map((n) => String(n).padStart(7)).join('');
        console.log(`${name}: ${way}`.padEnd(37), `${counts}${cells}`, String(anti.coded).padStart(13), antiCells);
      }
  }
}
