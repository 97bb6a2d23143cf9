import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import fc from 'fast-check';
import { withOptionsBehindCommand } from '../../src/cli/common/leading-options.js';
import { createProgram } from '../../src/cli/main.js';
import { stance } from '../helpers/cli.js';

const program = await createProgram(
  {} as Parameters<typeof createProgram>[0],
  () => {},
  () => {},
);
const moved = (line: string): string => withOptionsBehindCommand(program, line.split(' ')).join(' ');

const leaves = (command: Command): Command[] =>
  command.commands.length ? command.commands.flatMap(leaves) : [command];
const pathOf = (command: Command): string[] => (command.parent ? [...pathOf(command.parent), command.name()] : []);

describe('options before a command', () => {
  it.each([
    ['-q analyze a', 'analyze -q a'],
    ['-q -o x.csv analyze a', 'analyze -q -o x.csv a'],
    ['--format csv analyze a -v', 'analyze --format csv a -v'],
    ['--format=csv analyze a', 'analyze --format=csv a'],
    ['-fcsv analyze a', 'analyze -fcsv a'],
    ['-q lexicon check a', 'lexicon check -q a'],
    ['lexicon -q check a', 'lexicon check -q a'],
    ['-q lexicon -f csv list', 'lexicon list -q -f csv'],
    ['--no-color show a', 'show --no-color a'],
    ['--errors validate a', 'validate --errors a'],
    ['--errors x.csv evaluate a', 'evaluate --errors x.csv a'],
  ])('%s is %s', (line, expected) => {
    expect(moved(line)).toBe(expected);
  });

  it.each([
    'analyze a -q',
    'analyze -- -q',
    '--help analyze',
    '-h',
    '--version',
    '-V analyze a',
    '--bogus analyze a',
    '-q',
    '-o',
    '-',
    '-- analyze a',
    '-q analyse a',
    'lexicon -q chekc a',
    'lexicon',
  ])('%s stays as it is', (line) => {
    expect(moved(line)).toBe(line);
  });

  it('lose, double and reorder nothing, whatever stands there', () => {
    const word = fc.oneof(
      fc.constantFrom('-q', '-o', 'x', '--', '-', '--format', '--help', 'analyze', 'lexicon', 'check', '--format=csv'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), (argv) => {
        const words = withOptionsBehindCommand(program, argv);
        expect([...words].sort()).toEqual([...argv].sort());
        const dashed = (list: readonly string[]) => list.filter((one) => one.startsWith('-'));
        expect(dashed(words)).toEqual(dashed(argv));
      }),
    );
  });

  it('are known before each command that has them', () => {
    for (const command of leaves(program)) {
      const path = pathOf(command);
      expect(withOptionsBehindCommand(program, ['-q', ...path, 'x'])).toEqual([...path, '-q', 'x']);
    }
  });

  it('work', async () => {
    const { status, stdout } = await stance(['-q', '--format', 'csv', 'formats']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ending,document,text,metadata\n/);
  });

  it('that no command has are an error', async () => {
    const { status, stdout, stderr } = await stance(['--quite', 'formats']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/unknown option '--quite'/);
  });
});
