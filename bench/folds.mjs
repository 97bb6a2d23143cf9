// Figures of cross-validated models, beside simpler ways.
const { valueAt } = await import('../dist/train/stances/cases.js');
const { f1Of, foundOf, rightOf, signCounts } = await import('../dist/evaluate/sign-counts.js');

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

/** What depends on each threshold, the others as chosen. */
function printCurves(cases, thresholds) {
  for (const way of ['learned', 'reader'])
    for (const name of way === 'learned' ? ['pro', 'anti', 'wordsPro', 'wordsAnti'] : ['pro', 'anti'])
      for (const threshold of [20, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 600, 700, 800, 900]) {
        const at = { ...thresholds[way], [name]: threshold };
        const pairs = cases.map((one) => [one.coded, valueAt(one[way], one.isHit, at)]);
        const cells = [
          signCounts(pairs),
          signCounts(
            name.startsWith('words') ? pairs.filter((_, k) => !cases[k].isHit) : pairs,
            (value) => value === (name.endsWith('ro') ? 'pro' : 'anti'),
          ),
        ].map((counts) => [foundOf(counts), rightOf(counts), f1Of(counts)].map(percent).join(''));
        console.log(`${way}: ${name} from ${threshold}`.padEnd(28), cells.join('   of its side: '));
      }
}

/** Prints found, right and F1 of each way, with the entries that come in few documents hidden and with all of them. */
export function printFolds({ masked, full }, { learned, reader }, withCurves) {
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
        const anti = signCounts(pairs, (one) => one === 'anti');
        const cells = [foundOf(all), rightOf(all), f1Of(all)].map(percent).join('');
        const antiCells = [foundOf(anti), rightOf(anti), f1Of(anti)].map(percent).join('');
        const counts = [all.coded, all.given].map((n) => String(n).padStart(7)).join('');
        console.log(`${name}: ${way}`.padEnd(37), `${counts}${cells}`, String(anti.coded).padStart(13), antiCells);
      }
  }
  if (!withCurves) return;
  console.log('\nrare entries hidden'.padEnd(29), '  found  right     F1');
  printCurves(masked, { learned, reader });
  console.log('\nall entries'.padEnd(29), '  found  right     F1');
  printCurves(full, { learned, reader });
}
