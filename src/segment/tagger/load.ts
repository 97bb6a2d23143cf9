import { createRequire } from 'node:module';
import { readPrepared } from '../../knowledge/prepared-file.js';
import type { WinkModel } from './model.js';
import { tablesOf } from './prepare.js';
import type { Tables } from './tables.js';
import { Tagger } from './tagger.js';

/** What the build writes, in dist/. */
export const TABLES_FILE = 'tagger.bin';

let tagger: Tagger | undefined;

/** The tagger of this process. */
export function theTagger(): Tagger {
  tagger ??= new Tagger(loadTables());
  return tagger;
}

/** The tables as the build left them; made from the model where it did not. */
function loadTables(): Tables {
  const prepared = readPrepared(TABLES_FILE);
  return prepared ? ({ ...(prepared.data as object), ...prepared.columns } as unknown as Tables) : tablesFromModel();
}

export function tablesFromModel(): Tables {
  return tablesOf(createRequire(import.meta.url)('wink-eng-lite-web-model') as WinkModel);
}
