/**
 * Stances on sentences that coders who had not seen the lexicons coded after the codebook, beside what simpler ways would give.
 *
 *     node bench/coded.mjs [SPEECHES.jsonl.gz] [--errors]
 *
 * spoken     sentences made for this, in the plain words of governments, parliaments, programmes and newspapers (bench/coded/spoken.json)
 * invented   the same in figurative language (bench/coded/invented.json)
 * written    the same in the words of news, parliaments, columns and interviews, a quarter to a half with a position
 *            (bench/coded/written.jsonl); seen: learned from, unseen: the tenth with a SHA-256 of the id that is divisible by ten
 * speeches   sentences of UN General Debate speeches (bench/coded/speeches.json: places and codes, no text); skipped where these are not
 * seen       read while lexicons and composition were worked on; unseen: only their figures were
 *
 * found      share of the coded signs (pro, anti) that are given; turned: given the other way round
 * right      share of the given signs that are coded so; F1: both
 * alpha      Krippendorff's, nominal, of pro, anti, mixed and the rest (mention, nothing), over every sentence and dimension
 * second coder: what another coder gives, where there is one, measured as the tool is
 * plain count: every term and concept speaks for its pole; always pro: whatever is hit
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSign, krippendorff, signFigures } from './agreement.mjs';
import { readRecords } from './corpus.mjs';

const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
const { analyzeDocument, createEngine } = await import('../dist/pipeline.js');
const { scoreSentence } = await import('../dist/evaluate/lexicon-tests.js');
const { isHeldOut } = await import('../dist/train/stances/examples/held-out.js');

const read = (name) => JSON.parse(readFileSync(new URL(`coded/${name}.json`, import.meta.url), 'utf8'));

/** What three ways say of a statement in a dimension. */
function* judged(statement, { stances: coded, second }, knowledge, poles) {
  for (const { dimension } of knowledge.lexicons) {
    const hits = statement?.hits.filter((hit) => hit.dimension === dimension) ?? [];
    const named = new Set(hits.map(({ term }) => poles.get(`${dimension} ${term}`)));
    const plain = named.size > 1 ? 'mixed' : ([...named][0] ?? 'none');
    const value = statement?.stances[dimension]?.value ?? 'none';
    const always = hits.length ? 'pro' : 'none';
    const other = second && (second[dimension] ?? 'none');
    yield { dimension, coded: coded[dimension] ?? 'none', second: other, hits, value, plain, always };
  }
}

/** Several statements taken as one. */
function joined(statements) {
  const stances = {};
  for (const one of statements)
    for (const [dimension, { value }] of Object.entries(one.stances)) {
      const before = stances[dimension]?.value ?? 'mention';
      stances[dimension] = {
        value: value === 'mention' || value === before ? before : before === 'mention' ? value : 'mixed',
      };
    }
  return { hits: statements.flatMap(({ hits }) => hits), stances };
}

const figures = (cases, way) => ({
  ...signFigures(cases, way),
  alpha: krippendorff(cases.map((one) => [one.coded, one[way]])),
});

/** Every sentence and dimension of each set, judged. */
export function codedCases(speeches, knowledge, engine) {
  const { abbreviations } = knowledge;
  const poles = new Map(
    knowledge.lexicons.flatMap(({ dimension, terms }) => terms.map(({ term, pole }) => [`${dimension} ${term}`, pole])),
  );
  const sets = {};
  const add = (set, text, statement, codes) => {
    sets[set] ??= [];
    for (const one of judged(statement, codes, knowledge, poles)) sets[set].push({ ...one, text });
  };
  for (const name of ['spoken', 'invented'])
    for (const [set, sentences] of Object.entries(read(name)))
      for (const one of sentences)
        add(`${name}, ${set}`, one.text, scoreSentence(one.text, engine.scorer, abbreviations), one);
  for (const one of readRecords(fileURLToPath(new URL('coded/written.jsonl', import.meta.url))))
    add(
      `written, ${isHeldOut(one.id) ? 'unseen' : 'seen'}`,
      one.text,
      scoreSentence(one.text, engine.scorer, abbreviations),
      one,
    );
  if (!existsSync(speeches)) return sets;
  const coded = new Map(
    Object.entries(read('speeches')).flatMap(([set, list]) => list.map((one) => [one.document, { set, ...one }])),
  );
  for (const { id, text, country } of readRecords(speeches)) {
    const one = coded.get(id);
    if (!one) continue;
    const { statements, article } = analyzeDocument({ id, text, speaker: country, metadata: {} }, engine);
    const holds = ({ within, content }) =>
      within === undefined && content[0].start <= one.start && content.at(-1).end > one.start;
    const whole = statements.find(holds);
    // what the sentence reports of others is part of what its coder read
    const end = whole?.content.at(-1).end ?? 0;
    const parts = statements.filter(({ content }) => content[0].start >= one.start && content[0].start < end);
    const statement = whole && joined([...new Set([whole, ...parts])]);
    const excerpt = article.document.text.slice(one.start, end || one.start + 200);
    add(`speeches, ${one.set}`, excerpt.replaceAll(/\s+/g, ' '), statement, one);
  }
  return sets;
}

/** F1 of each set. */
export const codedF1 = (sets) =>
  Object.fromEntries(Object.entries(sets).map(([set, cases]) => [set, figures(cases, 'value').f1]));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const speeches = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  const knowledge = loadKnowledge({}, () => {});
  const sets = codedCases(
    speeches ?? fileURLToPath(new URL('../../shared/gold/ungd.dev.jsonl.gz', import.meta.url)),
    knowledge,
    createEngine(knowledge),
  );
  const percent = (x) => `${(100 * x).toFixed(1)} %`.padStart(8);
  console.log(''.padEnd(34), '   signs   found  turned   given   right      F1   alpha');
  for (const [set, cases] of Object.entries(sets))
    for (const [way, name] of [
      ['value', 'stance'],
      ['plain', 'plain count'],
      ['always', 'always pro'],
      ['second', 'second coder'],
    ]) {
      const of = way === 'second' ? cases.filter(({ second }) => second) : cases;
      if (!of.length) continue;
      const { signs, found, turned, given, right, f1, alpha } = figures(of, way);
      const cells = [String(signs).padStart(8), percent(found), percent(turned), String(given).padStart(6)];
      console.log(`${set}: ${name}`.padEnd(34), ...cells, percent(right), percent(f1), alpha.toFixed(2).padStart(7));
    }
  if (process.argv.includes('--errors'))
    for (const [set, cases] of Object.entries(sets).filter(([set]) => !set.includes('unseen')))
      for (const { text, dimension, coded, value, hits } of cases) {
        if (coded === value || !(isSign(coded) || isSign(value))) continue;
        const why = hits
          .map(({ term, effects }) => `${term}: ${effects.map(({ note }) => note).join(', ')}`)
          .join('; ');
        console.log(`${set}  ${dimension}: coded ${coded}, got ${value}: ${text}\n    ${why}`);
      }
}
