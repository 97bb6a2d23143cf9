// What finds criticism without learning, for bench/targets.mjs: in every sentence in which a word judges badly, a state that it names.
const dist = new URL('../dist/', import.meta.url);
const { readStatements } = await import(`${dist}pipeline.js`);
const { readUnits } = await import(`${dist}target/units.js`);

const NAMES = ['first state named', 'nearest state named', 'nearest, else the one named last'];

/** By baseline, whom each sentence of a speech criticises: ids of states, or undefined. */
export function baselinesOf({ document, sentences }, engine) {
  const read = readStatements(document, engine, { targets: true });
  const { start } = read.article.tokens;
  const affiliations = new Map(read.actors.map(({ key, affiliation }) => [key, affiliation]));
  const stateOf = (key) => {
    const known = engine.resolver.byId.get(affiliations.get(key) ?? key);
    return known?.type === 'state' ? known.id : undefined;
  };
  const found = NAMES.map(() => sentences.map(() => undefined));
  let last;
  for (const { badWords, named, tokens } of readUnits(read, engine.targeter())) {
    const at = sentences.findIndex((one) => start[tokens[0]] >= one.start && start[tokens[0]] < one.end);
    const states = named.flatMap(({ candidate }) => {
      const id = stateOf(candidate.key);
      return id ? candidate.places.map(({ first }) => ({ id, first })) : [];
    });
    if (badWords.length) {
      const distance = ({ first }) => Math.min(...badWords.map((t) => (first < t ? t - first : 1.5 * (first - t))));
      const nearest = [...states].sort((a, b) => distance(a) - distance(b))[0]?.id;
      [states[0]?.id, nearest, nearest ?? last].forEach((id, i) => {
        found[i][at] ??= id;
      });
    }
    last = states.at(-1)?.id ?? last;
  }
  return NAMES.map((name, i) => ({ name, found: found[i] }));
}
