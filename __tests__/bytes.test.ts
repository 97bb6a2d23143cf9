import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { stanceBytes, testFolder } from './helpers/cli.js';

/** bench/bytes.mjs records these digests, and compares them on larger texts too. */
const recorded: Record<string, string> = JSON.parse(
  readFileSync(new URL('../bench/bytes.json', import.meta.url), 'utf8'),
).corpus;
const FORMATS = ['table', 'json', 'ndjson', 'csv', 'parquet', 'markdown', 'latex'];

/** The hashes of knowledge files, and a part's digest over them, are left out: a comment in one of them changes no figure. */
function withoutProvenance(bytes: Buffer): string {
  const text = bytes.toString('utf8').replace(/"lexicons": ?\[[^\]]*\]/, '"lexicons":[]');
  return text.replace(/^(\{"documents":\d+),"sha256":"\w+"\}$/m, '$1}');
}

const digest = (bytes: Buffer, format: string): string =>
  createHash('sha256')
    .update(format === 'json' ? withoutProvenance(bytes) : bytes)
    .digest('hex')
    .slice(0, 16);

describe('what is printed of corpus/ is what was recorded', () => {
  const work = testFolder({});
  const part = () => join(work.path, 'part.jsonl');
  beforeAll(async () => {
    writeFileSync(part(), await stanceBytes(['analyze', 'corpus', '--partial']));
  });

  it.each(FORMATS)('%s', async (format) => {
    expect(digest(await stanceBytes(['merge', part(), '--format', format]), format)).toBe(recorded[format]);
  });

  it.each(['text', 'ndjson'])('statements as %s', async (format) => {
    const printed = await stanceBytes(['statements', 'corpus', '--format', format]);
    expect(digest(printed, format)).toBe(recorded[`statements ${format}`]);
  });

  it('partial result', () => {
    expect(digest(readFileSync(part()), 'json')).toBe(recorded.part);
  });
});
