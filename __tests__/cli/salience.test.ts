import { describe, expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { jsonLines, stance, stanceBytes, testFolder } from '../helpers/cli.js';

const article = (...sentences: string[]) => `${sentences.join(' ')}\n`;
const folder = testFolder({
  'a.txt': article(
    'Mayor Ottilie Brandvold said the trawlers were leaving.',
    'Brandvold said that the budget would be ready in May.',
  ),
  'b.txt': article(
    'Mayor Ottilie Brandvold said the railway needed tracks.',
    'Senator Piet Achterberg said the library would stay open.',
    'Officials said the trawlers had been counted.',
  ),
  'topics.yaml': 'fisheries: ["trawler*", fishing]\nrailways: [railway*]\n',
  'topics.dic': '%\n1\tfisheries\n2\trailways\n%\ntrawler*\t1\nfishing\t1\nrailway*\t2\n',
  'topics.lc3': '+FISHERIES\n trawler*\n fishing\n+RAILWAYS\n railway*\n',
  'topics.csv': 'term,category\ntrawler*,fisheries\nfishing,fisheries\nrailway*,railways\n',
  'latin.lc3': '+FISHERIES\n trawler*\n caf\u00e9s\n',
  'poles.yaml':
    'dimension: fisheries\nlabels: { pro: for, anti: against }\nclaims: { pro: [the trawlers were leaving], anti: [the trawlers had been counted] }\n',
  'empty.dic': 'fishing\n',
  'notes.yaml': 'dimension: fisheries\nvalues: [trawler]\n',
});
const salience = (lexicon: string, ...more: string[]) =>
  stance(['analyze', 'a.txt', 'b.txt', '--no-bundled', '--lexicon', lexicon, '--score', 'salience', ...more], {
    cwd: folder.path,
  });
const csv = async (lexicon: string, ...more: string[]) => {
  const { stdout } = await salience(lexicon, '--format', 'csv', ...more);
  return stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, name, dimension, , statements, touching, ...rest] = line.split(',');
      return `${name} ${dimension} ${touching}/${statements} ${rest[6]}`;
    });
};
const ROWS = [
  'Ottilie Brandvold fisheries 1/3 0.333',
  'Ottilie Brandvold railways 1/3 0.333',
  'Piet Achterberg fisheries 0/1 0',
  'Piet Achterberg railways 0/1 0',
  'unnamed sources fisheries 1/1 1',
  'unnamed sources railways 0/1 0',
];

describe('stance analyze --score salience', () => {
  it.each(['topics.yaml', 'topics.dic', 'topics.lc3', 'topics.csv'])('reads topics from %s', async (lexicon) => {
    expect(await csv(lexicon)).toEqual(ROWS);
    expect((await salience(lexicon)).stderr).toBe('');
  });

  it('counts dimensions with poles whatever the side', async () => {
    const rows = await csv('poles.yaml');
    expect(rows).toEqual([ROWS[0], ROWS[2], ROWS[4]]);
  });

  it('prints the same figures in every format', async () => {
    const argv = ['analyze', `${folder.path}/a.txt`, `${folder.path}/b.txt`, '--no-bundled'];
    const all = [...argv, '--lexicon', `${folder.path}/topics.dic`, '--score', 'salience', '--format'];
    const { rows } = JSON.parse((await stance([...all, 'json'])).stdout);
    expect(rows).toHaveLength(ROWS.length);
    expect(rows[0]).toMatchObject({ name: 'Ottilie Brandvold', touching: 1, statements: 3, score: 0.333 });
    expect(jsonLines((await stance([...all, 'ndjson'])).stdout)).toEqual(rows);
    const bytes = await stanceBytes([...all, 'parquet']);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual(rows);
  });

  it.each([
    ['table', /^Ottilie Brandvold +3 +fisheries +1 +33\.3 %\?\n/m],
    ['markdown', /^\| Ottilie Brandvold \| +3 \| fisheries +\| +1 \| +33\.3 %\? \| +\|$/m],
    ['latex', /^Ottilie Brandvold & 3 & fisheries & 1 & 33\.3 \\%\? & {2}\\\\$/m],
  ])('shows who speaks of what: %s', async (format, row) => {
    const { stdout } = await salience('topics.yaml', '--format', format);
    expect(stdout).toMatch(/Who speaks of what, as quoted in these documents/);
    expect(stdout).toMatch(row);
    expect(stdout).not.toMatch(/Achterberg +&|Achterberg +\||position/i); // named below, if at all
  });

  it('names those who touch nothing', async () => {
    const { stdout } = await salience('topics.yaml');
    expect(stdout).toMatch(/^Quoted without touching a dimension: Piet Achterberg 1\.$/m);
  });

  it('takes the options of all rows', async () => {
    expect(await csv('topics.yaml', '--unnamed', 'hide')).toEqual(ROWS.slice(0, 4));
    expect(await csv('topics.yaml', '--unnamed', 'rows')).toContain('officials fisheries 1/1 1');
    expect(await csv('topics.yaml', '--dimension', 'railways', '--actor', 'brandvold')).toEqual([ROWS[1]]);
    expect(await csv('topics.yaml', '--min-statements', '2')).toEqual(ROWS.slice(0, 2));
    const { stdout } = await salience('topics.yaml', '--by', 'document', '--format', 'ndjson');
    expect(jsonLines(stdout).map(({ document, dimension, touching }) => [document, dimension, touching])).toEqual([
      ['b.txt', 'fisheries', 1],
      ['b.txt', 'railways', 1],
      ['a.txt', 'fisheries', 1],
      ['a.txt', 'railways', 0],
    ]);
  });

  it('says that nothing was touched', async () => {
    const { status, stdout, stderr } = await salience(
      'topics.yaml',
      '--dimension',
      'fisheries',
      '--actor',
      'achterberg',
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/found no row with --dimension fisheries --actor achterberg/);
  });

  it('leaves the table of positions as it is', async () => {
    const { stdout } = await salience('topics.yaml', '--score', 'smoothed');
    expect(stdout).toMatch(/^Positions as quoted/);
    expect(stdout).not.toMatch(/touching/);
  });
});

describe('dictionaries of other programs as --lexicon', () => {
  it('are read in Windows-1252, too', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${folder.path}/latin.lc3`, Buffer.from('+FISHERIES\n trawler*\n caf\u00e9s\n', 'latin1'));
    const { stdout } = await stance(['lexicon', 'show', 'latin.lc3', '--format', 'csv'], { cwd: folder.path });
    expect(stdout).toMatch(/caf\u00e9s/);
  });

  it('are named with what is wrong, and a hint, if they hold no category', async () => {
    const { status, stderr } = await salience('empty.dic');
    expect(status).toBe(2);
    expect(stderr).toMatch(/empty\.dic.* error /);
    expect(stderr).toMatch(/hint: stance lexicon convert has options/);
  });

  it('give as provenance the file itself', async () => {
    const { stdout } = await salience('topics.dic', '--format', 'json');
    const { createHash } = await import('node:crypto');
    const { readFileSync } = await import('node:fs');
    const sha256 = createHash('sha256')
      .update(readFileSync(`${folder.path}/topics.dic`))
      .digest('hex');
    expect(JSON.parse(stdout).lexicons).toContainEqual({ path: 'topics.dic', sha256 });
  });

  it.each([
    ['deep.lc3', `<dictionary>${'<cnode name="a">'.repeat(20_000)}</dictionary>`, /nested too deeply/],
    ['binary.dic', '\u0000\u0001\u0002'.repeat(100), /binary-file/],
    ['wild.lc3', '+A\n *\n', /refused-term/],
  ])('cost one error and no more if they are hostile: %s', async (name, text, message) => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${folder.path}/${name}`, text);
    const { status, stderr } = await salience(name);
    expect(status).toBeGreaterThan(0);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/internal-error|at \w+ \(/);
  });

  it('may be long', async () => {
    const { writeFileSync } = await import('node:fs');
    const words = Array.from({ length: 40_000 }, (_, i) => `word${i}\t1\n`).join('');
    writeFileSync(`${folder.path}/long.dic`, `%\n1\tfisheries\n%\ntrawler*\t1\n${words}`);
    expect(await csv('long.dic')).toContain('Ottilie Brandvold fisheries 1/3 0.333');
  });

  it('leave our own files to their own reader', async () => {
    const { status, stderr } = await salience('notes.yaml');
    expect([status, stderr]).toEqual([0, '']);
  });
});
