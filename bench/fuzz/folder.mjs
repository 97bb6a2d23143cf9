// The folder in which a case runs.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GOOD_TEXT } from './good.mjs';

const ODD = {
  pipe: (path) => execFileSync('mkfifo', [path]),
  loop: (path) => symlinkSync(path, path),
  dangling: (path) => symlinkSync('nowhere', path),
  'unreadable name': (path) =>
    writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from([0xff, 0x2e, 0x74, 0x78, 0x74])]), 'x'),
};

/** Makes a folder below `root` with the files of a case, `good.txt` and `good.jsonl`; `remove` when done. */
export function folderOf({ files = {}, odd = {} }, root, goodPart) {
  const path = mkdtempSync(join(root, 'case-'));
  mkdirSync(join(path, 'docs'));
  writeFileSync(join(path, 'docs/good.txt'), GOOD_TEXT);
  if (goodPart) writeFileSync(join(path, 'good.jsonl'), goodPart);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  if (process.platform !== 'win32') for (const [name, kind] of Object.entries(odd)) ODD[kind](join(path, name));
  const before = listed(path);
  return {
    path,
    /** Files that were not there before. */
    added: () => listed(path).filter((name) => !before.includes(name)),
    remove: () => {
      chmodSync(path, 0o755);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

const listed = (path) => readdirSync(path, { recursive: true, encoding: 'latin1' }).map(String);
