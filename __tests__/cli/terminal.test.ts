import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { formatDiagnostic } from '../../src/base/errors.js';
import { oneLine, plain, plainName } from '../../src/base/plain.js';
import { stance, testFolder } from '../helpers/cli.js';
import { ROOT, sourcesIn } from '../helpers/sources.js';
import '../helpers/property.js';

/** What would move the cursor, set colours or the window's title, ring, turn text around, hide it, or begin a line of its own. */
const HARM = [
  '\u001b[31m',
  '\u001b[1m',
  '\u001b[2J',
  '\u001b]0;t\u0007',
  '\u001b]8;;http://e.example/\u001b\\',
  '\u009b2J',
  '\u0090q\u009c',
  '\u0007',
  '\b',
  '\u007f',
  '\r',
  '\r\n',
  '\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\ufeff',
  '\u00ad',
  '\ufffc',
  '\u{e0041}',
];
const FORGED = '\nFORGED.txt:1 error forged this line is not ours\n';
const all = `${HARM.join('x')}${FORGED}`;
/** As part of a file's name. */
const inName = `a${all.replaceAll('/', '_').replaceAll('\u001b]8;;', '').slice(0, 90)}${FORGED}`;

const harmful = (text: string): string[] => [...text].filter((c) => c !== '\n' && plain(c) !== c);
const lexicon = {
  dimension: 'harbours',
  title: `Harbours ${all}`,
  version: `1${all}`,
  description: `About ${HARM.join('x')}`, // its line breaks are its own,
  labels: { pro: `for ${all}`, anti: `against ${all}` },
  values: [{ term: 'open harbours', note: `why ${all}` }, `quay${HARM[0]}s`],
  tests: [{ text: `We ${all} defend open harbours.`, expect: 'anti' }],
};
const record = {
  id: `doc ${all}`,
  title: `Title ${all}`,
  outlet: `Outlet ${all}`,
  date: '2021-05-07',
  [`desk ${all}x`]: `desk value ${all}`,
  text: `Foreign Minister Ann ${all} Ash of Norway ${all} said on Friday: "We must ${all} defend our open harbours ${all} and human rights." The ministry said it ${all} agreed.`,
};
const actors = {
  actors: [{ id: `ann${HARM[0]}-ash`, name: `Ann Ash ${all}`, type: 'person', roles: [`minister ${all}`] }],
};

const work = testFolder({
  [`in/${inName}.txt`]: `${record.text}\n`,
  [`in/${inName}.pdf`]: 'no text',
  'in/rows.jsonl': `${JSON.stringify(record)}\n{"id": "${HARM[0]}\n{"text": ""}\n`,
  [`in/${inName}.md`]: `---\ntitle: [\n${HARM[0]}: {\n---\n${record.text}\n`,
  'mine.yaml': stringify(lexicon),
  'actors.yaml': JSON.stringify(actors),
  'broken.yaml': `dimension: "${HARM[0]}\n"${HARM[1]}key${HARM[7]}": 1\n`,
  'unknown.yaml': stringify({ ...lexicon, [`key ${all}`]: 1 }),
  'set/stance.yaml': JSON.stringify({ [`key ${all}`]: `value ${all}`, format: `csv ${all}` }),
  'set/a.txt': 'Nothing.\n',
  [`part ${inName}.jsonl`]: '{"schema":"stance-partial/3"}\n',
});

const OWN = ['--lexicon', 'mine.yaml', '--no-bundled'];
const COMMANDS: string[][] = [
  ['analyze', 'in', ...OWN],
  ['analyze', 'in', ...OWN, '--actors', 'actors.yaml', '--by', `desk ${all}x`],
  ['analyze', 'in', ...OWN, '--by', `actor,none ${all}`],
  ['analyze', 'in', ...OWN, '--by', `desk ${all}x`, '--format', 'markdown'],
  ['analyze', 'in', ...OWN, '--by', `desk ${all}x`, '--format', 'latex'],
  ['analyze', 'in', ...OWN, '--actor', `nobody ${all}`],
  ['statements', 'in', ...OWN],
  ['statements', 'in', ...OWN, '--reasons', '--narration', '--link', 'corpus'],
  ['show', 'in', ...OWN],
  ['explain', 'Ash', 'in', ...OWN],
  ['kwic', 'harbours', 'in', ...OWN, '--by', 'actor'],
  ['kwic', '--misses', 'in', ...OWN],
  ['kwic', `( ${all}`, 'in'],
  ['diff', 'in', '--lexicon', 'mine.yaml', '--no-bundled'],
  ['actors', 'list', 'in', ...OWN],
  ['actors', 'unknown', 'in', ...OWN],
  ['actors', 'suggest', 'in', ...OWN],
  ['actors', 'check', 'broken.yaml', 'actors.yaml'],
  ['lexicon', 'list', ...OWN],
  ['lexicon', 'show', 'mine.yaml', '--no-bundled'],
  ['lexicon', 'check', 'mine.yaml', 'broken.yaml', 'unknown.yaml', '--no-bundled'],
  ['lexicon', 'test', 'mine.yaml', '--no-bundled'],
  ['lexicon', 'coverage', 'in', ...OWN],
  ['lexicon', 'coverage', 'in', ...OWN, '--unused'],
  ['lexicon', 'influence', 'in', ...OWN, '--min-statements', '1'],
  ['lexicon', 'suggest', 'mine.yaml', 'in', '--no-bundled'],
  ['lexicon', 'convert', `none ${inName}.dic`],
  ['analyze', 'set/a.txt'],
  ['analyze', `missing ${inName}`],
  ['analyze', 'in', '--lexicon', `missing ${inName}`],
  ['analyze', 'in', '--lexicon', 'unknown.yaml'],
  ['analyze', 'in', `--unknown${all}`],
  ['analyze', 'in', '--format', `table${all}`],
  ['analyze', 'in', '--where', `${all}`],
  ['analyze', 'in', '--top', `3${all}`],
  [`analyse${all}`],
  ['merge', `part ${inName}.jsonl`, `missing ${inName}`],
  ['evaluate', `missing ${inName}`],
];
/** Text that is printed as it is: its lines are its own. */
const RAW: string[][] = [
  ['text', 'in'],
  ['analyze', 'in', ...OWN, '--format', 'csv', '--by', `document,desk ${all}x`],
  ['analyze', 'in', ...OWN, '--format', 'json', '--by', `desk ${all}x`],
  ['statements', 'in', ...OWN, '--format', 'ndjson'],
  ['lexicon', 'show', 'mine.yaml', '--no-bundled', '--format', 'csv'],
  ['lexicon', 'new', `Title ${all}`],
];

const short = (argv: string[]): [string, string[]] => [oneLine(argv.map((word) => word.slice(0, 14)).join(' ')), argv];
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about control characters
const INK = /\u001b\[(?:0|1|2|22|39|38;5;\d+)m/g;

const SETTINGS: { terminal?: number; env?: Record<string, string> }[] = [
  { terminal: 100, env: { NO_COLOR: '1' } },
  { terminal: 100, env: { FORCE_COLOR: '1' } },
  { env: { FORCE_COLOR: '1' } },
  {},
];

describe('text from files, names, keys and arguments', () => {
  it.each(COMMANDS.map(short))('does no harm on a terminal, in a pipe or in colour: %s', async (_, argv) => {
    for (const setting of SETTINGS) {
      const { status, stdout, stderr } = await stance(argv, { cwd: work.path, ...setting });
      expect(status).toBeLessThanOrEqual(2);
      expect(stdout + stderr).not.toBe('');
      expect(stderr).not.toMatch(/internal-error/);
      expect(harmful(setting.env?.FORCE_COLOR ? stdout.replace(INK, '') : stdout)).toEqual([]);
      expect(harmful(stderr)).toEqual([]);
      expect(`${stdout}\n${stderr}`).not.toMatch(/^FORGED/m);
    }
  });

  it.each(RAW.map(short))('does no harm on a terminal, and stays as it is in a pipe: %s', async (_, argv) => {
    for (const env of [{}, { FORCE_COLOR: '1' }] as Record<string, string>[]) {
      const { stdout, stderr } = await stance(argv, { cwd: work.path, terminal: 100, env });
      expect(stdout.length).toBeGreaterThan(100);
      expect(harmful(stdout + stderr)).toEqual([]);
    }
    expect((await stance(argv, { cwd: work.path })).stdout).toMatch(/\u009b|\u202e/);
  });

  it('keeps our own colours', async () => {
    const coloured = await stance(['show', 'in/rows.jsonl', ...OWN], { cwd: work.path, terminal: 100 });
    expect(coloured.stdout).toMatch(INK);
    const piped = await stance(['show', 'in/rows.jsonl', ...OWN, '--color', '--width', '100'], { cwd: work.path });
    expect(coloured.stdout).toBe(piped.stdout);
  });

  it('is on one line each in a diagnostic, and names stay apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...HARM), fc.string({ unit: 'binary' })), { maxLength: 6 }),
        (parts) => {
          const text = parts.join('');
          const place = { file: text, message: text, code: 'bad', level: 'error' as const };
          const printed = formatDiagnostic({ ...place, hint: `x${text}`, excerpt: `x${text}` });
          expect(printed.split('\n')).toHaveLength(3);
          expect(harmful(printed)).toEqual([]);
        },
      ),
    );
    expect(plainName('a\nb')).not.toBe(plainName('a b'));
    expect(plainName('a\u202eb')).not.toBe(plainName('ab'));
  });

  it.each([['Łódź – “Ça va?” 中文 नमस्ते 👩‍🚀 می‌روم e\u0301'], ['C:\\texts\\a (1).txt'], ['a  b']])(
    'that is harmless stays: %s',
    (text) => {
      expect(plain(text)).toBe(text);
      expect(plainName(text)).toBe(text);
    },
  );
});

describe('the streams of the process', () => {
  const files = ['src', 'bin'].flatMap((top) => sourcesIn(top).map((name) => join(top, name)));
  const WRITES =
    /\bconsole\.|\bprocess\.std(?:out|err)\b|\bstd(?:out|err)\.(?:write|end|pipe)|\boutput\.write\(|stream: std|\bwriteSync\(/;
  /** Each with what makes it harmless. */
  const ALLOWED = [
    'bin/stance.js', // before anything can be loaded; a fixed text
    'src/cli/prepare.ts', // the build
    'src/cli/process-streams.ts', // hands them over
    'src/cli/run/progress.ts', // prints numbers
    'src/cli/streams.ts', // write and say
    'src/corpus/counts/temporary.ts', // to a file without a name
  ];
  const isComment = (line: string) => /^\s*(?:\*|\/)/.test(line);
  const writes = (source: string) => source.split('\n').some((line) => !isComment(line) && WRITES.test(line));

  it('are written to in one place', () => {
    const found = files.filter((name) => writes(readFileSync(join(ROOT, name), 'utf8')));
    expect(found.sort()).toEqual(ALLOWED);
  });

  it.each([
    ["io.stdout.write('x');"],
    ['console.log(1)'],
    ['this.io.stderr.write(text)'],
    ['new Bar({ stream: stderr })'],
  ])('would be seen: %s', (line) => {
    expect(writes(line)).toBe(true);
  });

  it.each([['await write(io.stdout, text);'], [' * console.log(1)'], ['say(io.stderr, text);'], ['io.stdout.isTTY']])(
    'would be passed: %s',
    (line) => {
      expect(writes(line)).toBe(false);
    },
  );
});
