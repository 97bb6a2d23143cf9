#!/usr/bin/env node
// Networks of simulated corpora: whether camps are found, whether shuffled signs are taken for camps, and how long 100,000 statements take.
//
// usage: npm run build && node bench/networks.mjs [--camps] [--random [N]] [--speed]      all three without an option; N corpora, 500 by default
// Two camps of ten, ten dimensions: members of a camp lean 35 points its way on half of them. Adjusted Rand index of the best split.
const dist = new URL('../dist/', import.meta.url);
const { generator } = await import(`${dist}base/random.js`);
const { DEFAULT_NETWORK_OPTIONS } = await import(`${dist}network/options.js`);
const { eventsOf } = await import(`${dist}network/events/events.js`);
const { networkOf } = await import(`${dist}network/network.js`);

const args = process.argv.slice(2);
const wants = (name) => !args.length || args.includes(name);
const DIMENSIONS = Array.from({ length: 10 }, (_, i) => `d${i}`);
const ACTORS = { project: 'actor', agreement: 'subtract', normalise: 'centred' };

/** Events of actors with so many statements each; `share(actor, dimension)` is the probability of pro. */
function simulated(actors, statements, share, random) {
  const all = [];
  const documents = [];
  for (let actor = 0; actor < actors; actor++)
    for (let i = 0; i < statements; i++) {
      const concept = Math.floor(random() * DIMENSIONS.length);
      const pro = Number(random() < share(actor, concept));
      const document = documents.push({ id: `${all.length}`, report: `${all.length}`, date: '' }) - 1;
      all.push({ actor, concept, document, pro, anti: 1 - pro, statement: all.length });
    }
  const node = (id) => ({ id, name: id, type: '', affiliation: '', statements });
  return {
    ...{ all, documents, statements: all.map(() => ''), unresolved: 0, repeated: 0 },
    actors: Array.from({ length: actors }, (_, i) => node(`a${String(i).padStart(4, '0')}`)),
    concepts: DIMENSIONS.map(node),
  };
}

const network = (events, options, seed) =>
  networkOf(events, { ...DEFAULT_NETWORK_OPTIONS, isolates: true, ...options }, seed);

/** Adjusted Rand index of a split against the true one (Hubert and Arabie 1985). */
function randIndex(of, truth) {
  const pairs = (n) => (n * (n - 1)) / 2;
  const counts = (keys) => {
    const sizes = new Map();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  };
  const [a, b, both] = [counts(of), counts(truth), counts(of.map((one, i) => `${one} ${truth[i]}`))];
  const chance = (a * b) / pairs(of.length);
  return (both - chance) / ((a + b) / 2 - chance || 1);
}

/** Shares of pro where all are for most things, as in speeches, and where half of all statements are. Camps differ on every second dimension. */
const WORLDS = {
  'all pro most things': (actor, d) => 0.75 + (d % 2 ? 0 : actor < 10 ? 0.17 : -0.17) + (d % 4 ? 0 : 0.05),
  'pro half of the time': (actor, d) => 0.5 + (d % 2 ? 0 : actor < 10 ? 0.17 : -0.17),
};

if (wants('--camps'))
  for (const [world, share] of Object.entries(WORLDS)) {
    console.log(`two camps of ten, ${world}: adjusted Rand index of the best split, mean of 20 corpora`);
    const ways = ['centred', 'average', 'cosine'];
    console.log(['statements an actor', ...ways].join('\t'));
    for (const statements of [10, 20, 40, 80]) {
      const found = ways.map((normalise) => {
        let sum = 0;
        for (let seed = 1; seed <= 20; seed++) {
          const events = simulated(20, statements, share, generator(seed));
          const { nodes, polarisation } = network(events, { ...ACTORS, normalise, polarisation: true }, seed);
          const side = new Set(polarisation.sides[0]);
          sum += randIndex(
            nodes.map(({ id }) => Number(side.has(id))),
            nodes.map((_, i) => Number(i < 10)),
          );
        }
        return (sum / 20).toFixed(2);
      });
      console.log([statements, ...found].join('\t'));
    }
  }

if (wants('--random')) {
  const corpora = Number(args[args.indexOf('--random') + 1]) || 500;
  const below = { polarisation: 0, communities: 0 };
  for (let seed = 1; seed <= corpora; seed++) {
    const random = generator(seed * 7919);
    const events = simulated(12, 30, (_, d) => 0.5 + 0.04 * d, random);
    const made = network(events, { ...ACTORS, polarisation: true, communities: true }, seed);
    for (const name of Object.keys(below)) if (made[name].p < 0.05) below[name]++;
  }
  console.log(
    `random signs: p < .05 in ${JSON.stringify(below)} of ${corpora} corpora; 5 % would be ${corpora * 0.05}`,
  );
}

if (wants('--speed')) {
  const random = generator(1);
  const documents = new Map();
  for (let i = 0; i < 10_000; i++)
    documents.set(`d${i}`, {
      ...{
        fields: new Map([['date', '2021-05-07']]),
        sha256: '',
        characters: 0,
        passed: 0,
        narration: 0,
        sketch: [],
        overrides: [],
      },
      actors: [],
      statements: Array.from({ length: 10 }, () => ({
        ...{ keys: [`a${Math.floor(random() * 1000)}`], words: 9, direct: true, said: true, sketch: [] },
        stances: [[DIMENSIONS[Math.floor(random() * 10)], random() < 0.6 ? 'pro' : 'anti', false]],
      })),
    });
  const links = (id) => ({ id, name: id, type: 'person' });
  const repeats = { statement: (id, i) => `${id}#${i}`, isRepeat: () => false, document: (id) => id };
  const time = (what, work) => {
    const began = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(began);
    console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s of CPU`);
    return result;
  };
  const events = time('100,000 statements counted', () =>
    eventsOf({ documents }, links, repeats, DEFAULT_NETWORK_OPTIONS),
  );
  for (const normalise of ['average', 'centred'])
    time(`1,000 actors, ${normalise}`, () => network(events, { ...ACTORS, normalise }, 1));
}
