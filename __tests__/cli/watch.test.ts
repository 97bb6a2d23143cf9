import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/main.js';
import { isBuilt, stance, testFolder } from '../helpers/cli.js';

const LEXICON = 'dimension: harbours\nconcepts: [ open harbours ]\n';
const TEXT = 'Foreign Minister Ann Ash of Norway said on Friday: "We must defend our lighthouses."\n';

const files = testFolder({ 'a.txt': TEXT, 'lexicons/mine.yaml': LEXICON });

/** A stream whose text can be waited for. */
class Captured extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
  async until(pattern: RegExp): Promise<void> {
    const patience = 300; // in seconds of doing nothing else: only what never comes takes as long
    for (let tries = 0; !pattern.test(this.text); tries++) {
      if (tries > patience * 40) throw new Error(`waited for ${pattern} in:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

describe('stance analyze --watch', () => {
  it('prints again when a lexicon is edited, keeps the table while it has errors, ends when the output is closed', async () => {
    const [stdout, stderr] = [new Captured(), new Captured()];
    const lexicon = join(files.path, 'lexicons/mine.yaml');
    const argv = ['analyze', 'a.txt', '--lexicon', 'lexicons', '--no-bundled', '--format', 'ndjson', '--watch'];
    let ended: number | undefined;
    const running = run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: files.path }).then((status) => {
      ended = status;
    });
    await stderr.until(/^Watching/);
    expect(stdout.text).toBe(''); // nothing that the lexicon names at first is said
    writeFileSync(lexicon, 'dimension: harbours\nconcepts: [ open harbours, lighthouse ]\n');
    await stdout.until(/"dimension":"harbours"[^\n]*"coded":1,"pro":1/);
    const printed = stdout.text;
    writeFileSync(lexicon, 'dimension: harbours\nconcepts: [ open harbours\n');
    await stderr.until(/mine\.yaml:\d+:\d+ error/);
    expect(stdout.text).toBe(printed);
    writeFileSync(lexicon, 'dimension: harbours\nconcepts: [ { term: lighthouse, valence: negative } ]\n');
    await stdout.until(/"coded":1,"pro":0,"anti":1/);
    expect(stdout.text.split('\n').filter(Boolean)).toHaveLength(2);
    expect(ended).toBeUndefined();
    stdout.destroy();
    await running;
    expect(ended).toBe(0);
  });

  it('waits for an edit if the lexicon is broken at first, and goes on after an error in an input', async () => {
    const [stdout, stderr] = [new Captured(), new Captured()];
    const lexicon = join(files.path, 'lexicons/mine.yaml');
    writeFileSync(lexicon, 'dimension: harbours\nconcepts: [ open harbours\n');
    const argv = [
      'analyze',
      'a.txt',
      'missing.txt',
      '--lexicon',
      'lexicons',
      '--no-bundled',
      '--format',
      'ndjson',
      '--watch',
    ];
    const running = run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: files.path });
    await stderr.until(/mine\.yaml:\d+:\d+ error.*Waiting for an edit/s);
    writeFileSync(lexicon, LEXICON);
    await stderr.until(/missing\.txt error not-found.*Watching/s);
    writeFileSync(lexicon, LEXICON.replace(' ]', ', lighthouse ]'));
    await stdout.until(/"dimension":"harbours"[^\n]*"coded":1,"pro":1/);
    stdout.destroy();
    expect(await running).toBe(2); // for the input
  });

  (isBuilt ? it : it.skip)('prints the same with workers (as built)', async () => {
    writeFileSync(join(files.path, 'lexicons/mine.yaml'), LEXICON);
    const printed: string[] = [];
    for (const jobs of ['1', '2']) {
      const [stdout, stderr] = [new Captured(), new Captured()];
      const argv = ['analyze', 'a.txt', '--lexicon', 'lexicons', '--format', 'ndjson', '--watch', '--jobs', jobs];
      const main: { run: typeof run } = await import(new URL('../../dist/cli/main.js', import.meta.url).href);
      const running = main.run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: files.path });
      await stderr.until(/^Watching/m);
      writeFileSync(join(files.path, 'lexicons/mine.yaml'), LEXICON.replace(' ]', ', lighthouse ]'));
      await stdout.until(/"dimension":"harbours"[^\n]*"coded":1,"pro":1/);
      writeFileSync(join(files.path, 'lexicons/mine.yaml'), LEXICON);
      stdout.destroy();
      await running;
      printed.push(stdout.text);
    }
    expect(printed[1]).toBe(printed[0]);
  });

  it('says the same as a run of its own', async () => {
    writeFileSync(join(files.path, 'lexicons/mine.yaml'), LEXICON.replace(' ]', ', lighthouse ]'));
    const { stdout } = await stance(
      ['analyze', 'a.txt', '--lexicon', 'lexicons', '--no-bundled', '--format', 'ndjson'],
      { cwd: files.path },
    );
    expect(stdout).toMatch(/"dimension":"harbours"[^\n]*"coded":1,"pro":1/);
  });

  it('prints no parts', async () => {
    expect((await stance(['analyze', 'a.txt', '--watch', '--partial'], { cwd: files.path })).status).toBe(2);
  });
});
