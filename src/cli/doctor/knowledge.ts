import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUNDLED, recordedPath } from '../../knowledge/file.js';
import { type Knowledge, loadKnowledge } from '../../knowledge/knowledge.js';
import { MODEL_FILE } from '../../knowledge/load/cues.js';
import { count, counted } from '../../render/text/numbers.js';
import type { InputOptions } from '../options.js';
import type { Streams } from '../streams.js';
import { broken, type Finding, ok, warning } from './finding.js';

/** Which lexicons, words and actors are used, and what of ours they stand in place of. */
export function knowledgeFindings(knowledge: Knowledge, options: InputOptions, io: Streams): Finding[] {
  return [
    ...lexiconFindings(knowledge, io),
    wordsFinding(knowledge),
    actorsFinding(knowledge, options),
    modelFinding(options, io),
  ];
}

function lexiconFindings({ lexicons }: Knowledge, { cwd }: Streams): Finding[] {
  const ours = lexicons.filter(({ path }) => path.startsWith(BUNDLED));
  const bundled = new Set(loadKnowledge({ cwd }, () => {}).lexicons.map(({ dimension }) => dimension));
  const own = lexicons.filter((lexicon) => !ours.includes(lexicon));
  if (!lexicons.length) return [warning('lexicons', 'none: name one with --lexicon, or leave out --no-bundled')];
  return [
    ok('lexicons', `${counted(ours.length, 'dimension')} of ours, in ${BUNDLED}stances`),
    ...own.map(({ dimension, path, terms }) =>
      ok(
        'lexicon',
        `${dimension} (${counted(terms.length, 'entry', 'entries')}), ${recordedPath(path, cwd)}${bundled.has(dimension) ? ', in place of ours' : ''}`,
      ),
    ),
  ];
}

function wordsFinding({ predicates }: Knowledge): Finding {
  const own = predicates.filter((word) => word.own).length;
  return ok('shared words', `${count(predicates.length - own)} of ours, ${count(own)} of your own`);
}

function actorsFinding({ actors }: Knowledge, options: InputOptions): Finding {
  const own = options.actors?.length ? `, also from ${options.actors.join(', ')}` : '';
  return ok('actors', `${count(actors.length)} known${own}${options.bundledActors ? '' : ', none of ours'}`);
}

function modelFinding({ model }: InputOptions, { cwd }: Streams): Finding {
  const path = model === undefined ? MODEL_FILE : resolve(cwd, model);
  const stat = statSync(path, { throwIfNoEntry: false });
  const whose = model === undefined ? 'ours' : 'your own, in place of ours';
  return stat?.isFile()
    ? ok('attribution model', `${whose}, ${counted(stat.size, 'byte')}, ${path}`)
    : broken('attribution model', `there is no file ${path}`);
}
