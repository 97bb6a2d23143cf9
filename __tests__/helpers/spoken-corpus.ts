const PRO = 'We will defend human rights everywhere.';
const ANTI = 'We will not respect human rights.';
const LAW = 'International law must be upheld.';
const NO_LAW = 'We will not respect international law.';
const WHO = ['farmers', 'nurses', 'sailors', 'teachers', 'miners', 'drivers', 'bakers'];
const WHERE = ['harbour', 'market', 'old bridge', 'station', 'library'];
const WHAT = ['wells', 'rails', 'bread', 'rain', 'tides', 'maps', 'wool', 'coal', 'lamps', 'songs', 'ropes'];

/** Words that no other statement has in this order, so that it repeats none. */
const tail = (n: number): string =>
  `Our ${WHO[n % 7]} met the ${WHO[(n + 3) % 7]} at the ${WHERE[n % 5]} and asked for ${WHAT[n % 11]}, ${WHAT[(n * 3 + 1) % 11]} and number ${n}.`;

/** Articles of several years in which three ministers say something; one of them turns in the last year, and says less than the others. */
export function yearsOfNews(years: readonly number[], each = 3): string {
  const records = years.flatMap((year, y) =>
    Array.from({ length: each }, (_, i) => {
      const n = 3 * (y * each + i);
      const turned = y === years.length - 1 ? PRO : ANTI;
      return {
        id: `${year}-${i}`,
        date: `${year}-0${1 + (i % 9)}-15`,
        text: [
          `Minister Ada Obi said: "${i % 3 === 2 ? LAW : PRO} ${tail(n)}"`,
          `Minister Eva Berg said: "${i % 2 ? LAW : PRO} ${tail(n + 1)}"`,
          ...(i % 2 ? [] : [`Minister Karl Lund said: "${i % 3 === 2 ? NO_LAW : turned} ${tail(n + 2)}"`]),
          'It rained.',
        ].join(' '),
      };
    }),
  );
  return JSON.stringify(records);
}
