#!/usr/bin/env node
// What each component of attribution adds: found and joint F1 of the cascade alone (no rules around it), on the training articles, each read
// by models that did not see it, and on polnear.dev. Trains twice: ten minutes or so.
//
// usage: node bench/components.mjs [FOLDER]      FOLDER holds the annotated articles; ../shared/gold by default
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

const dist = new URL('../dist/', import.meta.url);
const { compileWords } = await import(`${dist}attribute/attributor.js`);
const { chooseThreshold } = await import(`${dist}train/calibrate.js`);
const { propose } = await import(`${dist}attribute/candidates/cascade.js`);
const { trainingArticles } = await import(`${dist}train/corpus.js`);
const { conflicts, decode } = await import(`${dist}attribute/judge/decode.js`);
const { judge } = await import(`${dist}train/judge.js`);
const { RANK } = await import(`${dist}attribute/features/rank.js`);
const { eachRanked, rescore } = await import(`${dist}attribute/judge/rescore.js`);
const { jackknife, learnLemmas } = await import(`${dist}train/train.js`);
const { trainFirstStages } = await import(`${dist}train/train-first-stages.js`);
const { rescoreUnseen, trainRanking, trainTrees, unseenRanks } = await import(`${dist}train/train-ranking.js`);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/gold', import.meta.url));
const [trainFiles, devFiles] = [['polnear.train', 'gum.train'], ['polnear.dev']].map((names) =>
  names.map((name) => `${folder}/${name}.jsonl.gz`),
);
if (![...trainFiles, ...devFiles].every((file) => existsSync(file))) {
  console.log(`skipped: ${folder} does not hold the annotated articles`);
  process.exit(0);
}
const knowledge = loadKnowledge({}, ({ level, message }) => level === 'error' && console.error(message));

const percent = (share) => (100 * share).toFixed(1);
const copy = (proposals) => proposals.map((lists) => lists.map((list) => list.map((p) => ({ ...p }))));

/** Scores of a cascade without any ranking: how likely its choices are together; the first reading of each cue alone. */
function unranked(proposals) {
  return proposals.map((lists) =>
    lists.map(([first]) => [{ ...first, score: Math.min(first.cueScore, first.cueScore + 2 * first.score) }]),
  );
}

/** The linear ranking's scores alone. */
function linear(articles, proposals, grammar, rankOf) {
  const scored = copy(proposals);
  articles.forEach(({ view }, n) => {
    const scores = [];
    eachRanked(view, grammar, scored[n], () => scores.push(RANK.score(rankOf(n))));
    let k = 0;
    for (const list of scored[n]) for (const p of list) p.score = scores[k++];
    for (const list of scored[n]) list.sort((a, b) => b.score - a.score);
  });
  return scored;
}

/** Takes the best reading first, then whatever does not conflict with those taken. */
function greedy(all, keep) {
  const taken = [];
  const live = all.flat().filter((p) => p.score >= keep);
  for (const p of live.sort((a, b) => b.score - a.score || a.i - b.i))
    if (!taken.some((other) => conflicts(p, other))) taken.push(p);
  return taken;
}

function measure(articles, proposals, threshold, choose = decode) {
  let [taken, found, joint, gold] = [0, 0, 0, 0];
  articles.forEach((article, n) => {
    gold += article.gold.length;
    for (const p of choose(proposals[n], threshold, article.view)) {
      const judged = judge(article.view, article.gold, p);
      taken++;
      found += judged.found;
      joint += judged.source;
    }
  });
  return { found: (2 * found) / (taken + gold), joint: (2 * joint) / (taken + gold) };
}

function report(name, unseen, dev) {
  const show = ({ found, joint }) => `${percent(found)} / ${percent(joint)}`;
  console.log(`| ${name} | ${show(unseen)} | ${show(dev)} |`);
}

function run(attribution, visit) {
  const { grammar: bare, words } = compileWords(attribution);
  const read = (files) => trainingArticles(files.flatMap(readRecords), knowledge, words);
  const [articles, dev] = [read(trainFiles), read(devFiles)];
  const grammar = { ...bare, learned: learnLemmas(articles) };
  const proposals = jackknife(articles, grammar);
  const parts = trainFirstStages(articles, grammar);
  const devProposals = dev.map(({ view }) => propose(view, grammar, parts));
  visit({ articles, dev, grammar, proposals, devProposals });
}

function whole({ articles, dev, grammar, proposals, devProposals }) {
  const rank = trainRanking(articles, proposals, grammar);
  const rankOf = unseenRanks(articles, proposals, grammar);
  const trees = trainTrees(articles, proposals, grammar, rankOf, () => true);
  const [unseen, scored] = [copy(proposals), copy(devProposals)];
  rescoreUnseen(articles, unseen, grammar, rankOf);
  dev.forEach(({ view }, n) => {
    rescore(view, grammar, rank, trees, scored[n]);
  });
  return { unseen, scored, rank, rankOf };
}

console.log('| found / joint | training articles, unseen | polnear.dev |\n| --- | --- | --- |');
run(knowledge.attribution, (data) => {
  const { articles, dev, grammar, proposals, devProposals } = data;
  const { unseen, scored, rank, rankOf } = whole(data);
  const step = (name, ours, theirs) => {
    const quality = chooseThreshold(articles, ours);
    report(name, quality, measure(dev, theirs, quality.threshold));
    return quality;
  };
  step('first stages: likeliest source and content of each likely cue', unranked(proposals), unranked(devProposals));
  step(
    '+ linear ranking of readings',
    linear(articles, proposals, grammar, rankOf),
    linear(dev, devProposals, grammar, () => rank),
  );
  const { threshold } = step('+ trees: the whole cascade', unseen, scored);
  report(
    'the whole, but best reading first instead of the best set',
    measure(articles, unseen, threshold, greedy),
    measure(dev, scored, threshold, greedy),
  );
});
run({ ...knowledge.attribution, groups: [] }, (data) => {
  const { unseen, scored } = whole(data);
  const quality = chooseThreshold(data.articles, unseen);
  report('the whole, but without the cue files', quality, measure(data.dev, scored, quality.threshold));
});
