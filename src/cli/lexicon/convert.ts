import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { StanceError } from '../../base/errors.js';
import { counted } from '../../render/text/numbers.js';
import { Diagnostics } from '../run/diagnostics.js';
import { type Streams, write } from '../streams.js';

export function convertCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('convert')
    .description('Turn a dictionary (.dic, .dicx, .lc3, .ykd, .cat, .csv, .tsv, quanteda .yaml) into lexicons of ours.')
    .argument('<dictionary>', 'the file; its name tells the format')
    .option('--out <folder>', 'write a file for each category here, instead of printing them')
    .addHelpText(
      'before',
      'Examples:\n  stance lexicon convert liwc.dic --out mine/\n  stance lexicon convert terms.csv > mine.yaml\n',
    )
    .action(async (path: string, { out }: { out?: string }) => {
      const { importDictionary } = await import('../../knowledge/convert/import.js');
      const { decodeAll } = await import('../../read/decode.js');
      const { exportLexicons } = await import('../../knowledge/convert/export.js');
      const diagnostics = new Diagnostics(io);
      let text: string;
      try {
        text = await decodeAll(
          { path, shown: path, name: path, extension: '' },
          createReadStream(resolve(io.cwd, path)),
        );
      } catch (error) {
        if (error instanceof StanceError) throw error;
        throw new StanceError({ code: 'unreadable-file', message: (error as Error).message, file: path });
      }
      const { categories, problems } = importDictionary(text, path);
      for (const problem of problems)
        diagnostics.report({ level: categories.length ? 'warning' : 'error', ...problem, file: path });
      const lexicons = exportLexicons(categories, path);
      for (const { refused } of lexicons)
        for (const { term, message, line } of refused)
          diagnostics.report({
            level: 'warning',
            code: 'refused-term',
            message: `"${term}" ${message}`,
            file: path,
            line,
          });
      if (out === undefined) await write(io.stdout, lexicons.map(({ yaml }) => yaml).join('---\n'));
      else {
        const folder = resolve(io.cwd, out);
        mkdirSync(folder, { recursive: true });
        for (const { dimension, yaml } of lexicons) writeFileSync(join(folder, `${dimension}.yaml`), yaml);
        io.stderr.write(`${counted(lexicons.length, 'lexicon')} in ${out}\n`);
      }
      exit(diagnostics.exitCode);
    });
}
