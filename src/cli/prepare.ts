/** Run by the build: parses, checks and compiles the bundled knowledge files once, so that commands need not. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatDiagnostic } from '../base/errors.js';
import { BUNDLED, readKnowledgeFile } from '../knowledge/file.js';
import { packFlat } from '../knowledge/flat.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { preparedUrl } from '../knowledge/prepared.js';
import { allSound } from '../knowledge/validate.js';
import { createEngine } from '../pipeline.js';
import { TABLES_FILE, tablesFromModel } from '../segment/tagger/load.js';
import { flatOf } from '../segment/tagger/prepare.js';

/** The line that tells editors the schema of a file. */
const SCHEMA = /^# yaml-language-server: \$schema=.*\/schema\/([\w-]+)\.json$/m;

const knowledge = loadKnowledge({}, (diagnostic) => console.error(formatDiagnostic(diagnostic)));
void createEngine(knowledge).scorer;
for (const name of readdirSync(BUNDLED, { recursive: true }) as string[]) {
  const path = `${BUNDLED}${name}`;
  const schema = name.endsWith('.yaml') ? SCHEMA.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  if (schema) readKnowledgeFile(path, schema); // those that are read only where they are needed
}
writeFileSync(new URL('../knowledge.json', import.meta.url), JSON.stringify(allSound()));
writeFileSync(preparedUrl(TABLES_FILE), packFlat(flatOf(tablesFromModel())));
