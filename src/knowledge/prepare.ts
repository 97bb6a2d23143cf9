/** Run by the build: parses and checks the bundled knowledge files once, so that commands need not. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatDiagnostic } from '../base/errors.js';
import { BUNDLED, readKnowledgeFile } from './file.js';
import { loadKnowledge } from './knowledge.js';
import { allSound } from './validate.js';

/** The line that tells editors the schema of a file. */
const SCHEMA = /^# yaml-language-server: \$schema=.*\/schema\/([\w-]+)\.json$/m;

loadKnowledge({}, (diagnostic) => console.error(formatDiagnostic(diagnostic)));
for (const name of readdirSync(BUNDLED, { recursive: true }) as string[]) {
  const path = `${BUNDLED}${name}`;
  const schema = name.endsWith('.yaml') ? SCHEMA.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  if (schema) readKnowledgeFile(path, schema); // those that are read only where they are needed
}
writeFileSync(new URL('../knowledge.json', import.meta.url), JSON.stringify(allSound()));
