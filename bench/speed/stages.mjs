// The stages of the pipeline, timed one by one.
const dist = new URL('../../dist/', import.meta.url);

const { attribute } = await import(`${dist}attribute/attribute.js`);
const { withHeadline } = await import(`${dist}attribute/headline.js`);
const { clean } = await import(`${dist}clean/clean.js`);
const { withSelected } = await import(`${dist}corpus/selection.js`);
const { readEnglish } = await import(`${dist}english/english.js`);
const { resolve } = await import(`${dist}resolve/resolve.js`);
const { score } = await import(`${dist}score/score.js`);
const { segment } = await import(`${dist}segment/segment.js`);
const { tallyDocument } = await import(`${dist}tally/tally.js`);

export const STAGES = ['clean', 'segment', 'english', 'attribute', 'resolve', 'score', 'tally'];

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * Takes documents through all stages, one stage after the other for all of them, and gives the CPU seconds of each stage, garbage
 * collection and compiling included. English is read when a stage first asks for it, so most of it is counted there.
 */
export function timeStages(documents, engine) {
  const { abbreviations, attributor, boilerplate, english, resolver, scorer, turns, vocabulary } = engine;
  const seconds = {};
  const through = (stage, inputs, run) => {
    const from = cpu();
    const outputs = inputs.map(run);
    seconds[stage] = cpu() - from;
    return outputs;
  };
  const cleaned = through('clean', documents, (document) => clean(document, boilerplate, turns));
  const segmented = through('segment', cleaned, (one) => segment(one, vocabulary, abbreviations));
  const read = through('english', segmented, (one) => ({ article: readEnglish(one, english) }));
  const attributed = through('attribute', read, ({ article }) => ({
    article,
    attributions: withHeadline(article, attribute(article, attributor)),
  }));
  const resolved = through('resolve', attributed, ({ article, attributions }) => ({
    article,
    ...resolve(article, attributions, resolver),
  }));
  through('score', resolved, ({ actors, article, sides, statements }) =>
    score(article, statements, scorer, { actors, sides }),
  );
  through('tally', resolved, (result) => tallyDocument(withSelected(result, {})));
  return seconds;
}
