// The coded sentences of lexicons/examples. The text of some is not ours to ship; it is looked up in the corpora that they come from.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

const FOLDER = fileURLToPath(new URL('../lexicons/examples/', import.meta.url));
/** Where the sentences stand whose text is not ours to ship: file, and what identifies a place in it. */
const SOURCES = {
  'polnear.jsonl': { file: 'polnear.train.jsonl.gz', text: ({ text }, { start, end }) => text.slice(start, end) },
  'security-council.jsonl': { file: 'umuc.dev.jsonl.gz', rows: true },
};

/** Every sentence whose text is there; `gold` is the folder of the corpora, undefined for the sentences that are shipped alone. */
export function realExamples(gold, report = console.error) {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => withText(name, readRecords(FOLDER + name), gold, report));
}

function withText(name, list, gold, report) {
  const source = SOURCES[name];
  if (!source) return list;
  if (gold === undefined) return [];
  const path = `${gold}/${source.file}`;
  if (!existsSync(path)) {
    report(`${name}: left out, ${source.file} is not there`);
    return [];
  }
  const records = readRecords(path);
  const byPlace = new Map(
    records.map((record) => (source.rows ? [`${record.speech} ${record.start}`, record] : [record.id, record])),
  );
  return list.flatMap((one) => {
    const record = byPlace.get(source.rows ? `${one.document} ${one.start}` : one.document);
    if (!record) return [];
    const text = source.rows ? record.text : source.text(record, one);
    return [{ ...one, text: text.replace(/\s+/g, ' ').trim() }];
  });
}

/** The genre that figures are printed for. */
export const genreOf = ({ genre }) =>
  ({ speech: 'speeches', council: 'Security Council', news: 'news' })[genre] ?? 'government';
