/** Run by the build: parses, checks and compiles the bundled knowledge files once, so that commands need not. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ATTRIBUTION_FILE, packModel } from '../attribute/judge/prepared-model.js';
import { formatDiagnostic, type Report } from '../base/errors.js';
import { BUNDLED, readKnowledgeFile } from '../knowledge/file.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import type { ReaderModel, WordModel } from '../knowledge/learned.js';
import { MODEL_FILE } from '../knowledge/load/cues.js';
import { modelKey, READER_FILE, readerKey } from '../knowledge/load/learned.js';
import { AUTOMATA_FILE, allAutomata, packAutomata } from '../knowledge/prepared/automata.js';
import { packFlat } from '../knowledge/prepared/flat.js';
import { MODELS_FILE, packModels } from '../knowledge/prepared/models.js';
import { PREPARED_READER, packReader } from '../knowledge/prepared/reader.js';
import { preparedUrl } from '../knowledge/prepared-file.js';
import { allSound, askedFor, KEPT, soundText } from '../knowledge/validate.js';
import { createEngine } from '../pipeline.js';
import { TABLES_FILE, tablesFromModel } from '../segment/tagger/load.js';
import { flatOf } from '../segment/tagger/prepare.js';

/** The line that tells editors the schema of a file. */
const SCHEMA = /^# yaml-language-server: \$schema=.*\/schema\/([\w-]+)\.json$/m;

for (const name of [AUTOMATA_FILE, TABLES_FILE, MODELS_FILE, PREPARED_READER, ATTRIBUTION_FILE, KEPT.first, KEPT.rest])
  rmSync(preparedUrl(name), { force: true });
/** What most runs ask for. */
function load(report: Report): void {
  const { attributor, resolver, scorer } = createEngine(loadKnowledge({}, report));
  void [attributor, resolver, scorer];
  readKnowledgeFile(`${BUNDLED}text/english.yaml`, 'english-words');
}

load((diagnostic) => console.error(formatDiagnostic(diagnostic)));
const first = askedFor(() => load(() => {})); // once more, without what is only asked for to be checked
for (const name of readdirSync(BUNDLED, { recursive: true }) as string[]) {
  const path = `${BUNDLED}${name}`;
  const schema = name.endsWith('.yaml') ? SCHEMA.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  if (schema) readKnowledgeFile(path, schema); // those that are read only where they are needed
}
writeFileSync(preparedUrl(KEPT.first), soundText(allSound().filter(([key]) => first.has(key))));
writeFileSync(preparedUrl(KEPT.rest), soundText(allSound().filter(([key]) => !first.has(key))));
writeFileSync(preparedUrl(AUTOMATA_FILE), packFlat(packAutomata(allAutomata())));
writeFileSync(preparedUrl(TABLES_FILE), packFlat(flatOf(tablesFromModel())));
const models = (readdirSync(`${BUNDLED}stances`) as string[])
  .filter((name) => name.endsWith('.learned.json'))
  .map((name) => readFileSync(`${BUNDLED}stances/${name}`, 'utf8'))
  .map((text) => ({ key: modelKey(text), model: JSON.parse(text) as WordModel }));
writeFileSync(preparedUrl(MODELS_FILE), packFlat(packModels(models)));
const reader = readFileSync(READER_FILE, 'utf8');
writeFileSync(preparedUrl(PREPARED_READER), packFlat(packReader(readerKey(reader), JSON.parse(reader) as ReaderModel)));
writeFileSync(preparedUrl(ATTRIBUTION_FILE), packFlat(packModel(readFileSync(MODEL_FILE))));
