/** Run by the build: parses and checks the bundled knowledge files once, so that commands need not. */
import { writeFileSync } from 'node:fs';
import { formatDiagnostic } from '../base/errors.js';
import { loadKnowledge } from './knowledge.js';
import { allSound } from './validate.js';

loadKnowledge({}, (diagnostic) => console.error(formatDiagnostic(diagnostic)));
writeFileSync(new URL('../knowledge.json', import.meta.url), JSON.stringify(allSound()));
