import { accessSync, constants } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { causeOf } from '../../base/problems/causes.js';
import { version } from '../../base/version.js';
import { BUNDLED } from '../../knowledge/file.js';
import { preparedCount } from '../../knowledge/validate.js';
import { count } from '../../render/text/numbers.js';
import type { Streams } from '../streams.js';
import { cacheFinding } from './cache.js';
import { broken, type Finding, ok, warning } from './finding.js';

const ROOT = dirname(BUNDLED);
/** As package.json has it. */
const OLDEST_NODE = 20;

/** What does not depend on any option: the program, Node, what the build prepared, and where it writes. */
export function machineFindings(io: Streams): Finding[] {
  return [programFinding(), preparedFinding(), cacheFinding(io), temporaryFinding()];
}

function programFinding(): Finding {
  const detail = `stance ${version()}, Node ${process.versions.node}, ${process.platform} ${arch()}, in ${ROOT}`;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return ok('program', detail);
  return broken('program', `${detail}; it needs Node ${OLDEST_NODE} or newer`);
}

function preparedFinding(): Finding {
  const prepared = preparedCount();
  return prepared
    ? ok('prepared knowledge', `${count(prepared)} checks of our files are kept from the build`)
    : warning('prepared knowledge', 'missing: each run takes a second longer; run npm run build, or install again');
}

/** Statements wait there where all documents must be read first. */
function temporaryFinding(): Finding {
  const folder = tmpdir();
  try {
    accessSync(folder, constants.W_OK);
    return ok('temporary folder', folder);
  } catch (error) {
    return broken('temporary folder', `${folder}: ${causeOf(error)}; set TMPDIR to a folder with room`);
  }
}
