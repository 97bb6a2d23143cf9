// Figures of cross-validated models, beside simpler ways.
const { valueOf } = await import('../dist/train/stances/cases.js');
const { f1Of, foundOf, rightOf, signCounts } = await import('../dist/train/stances/figures.js');

const WAYS = {
  learned: (at) => (one) => valueOf(one.learned, one.isHit, at.learned),
  'reader alone': (at) => (one) => valueOf(one.reader, one.isHit, at.reader),
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

/** Prints found, right and F1 of each way, with the entries that come in few documents hidden and with all of them. */
export function printFolds({ masked, full }, learned, reader) {
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
