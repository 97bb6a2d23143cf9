import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import stringWidth from 'string-width';
import { fittedHelp } from '../../src/cli/common/fitted-help.js';
import { createProgram } from '../../src/cli/main.js';
import { stance } from '../helpers/cli.js';

const program = await createProgram(
  {} as Parameters<typeof createProgram>[0],
  () => {},
  () => {},
);
const pathsOf = (command: Command, path: string[] = []): string[][] => [
  path,
  ...command.commands.flatMap((one) => pathsOf(one, [...path, one.name()])),
];
const paths = pathsOf(program);
/** Words of a text, without the backslashes that continue a line. */
const words = (text: string) => text.split(/\s+/).filter((word) => word && word !== '\\');

describe('the help of every command', () => {
  it.each(paths.map((path) => [['stance', ...path].join(' '), path]))('%s', async (_, path) => {
    for (const width of [60, 80, 100]) {
      const { status, stdout } = await stance([...path, '--help'], { terminal: width });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Examples:\n {2}\S/);
      for (const line of stdout.split('\n'))
        expect({ line, wide: stringWidth(line) > width }).toEqual({ line, wide: false });
    }
  });

  it('says the same at every width', async () => {
    for (const path of paths) {
      const [narrow, wide] = await Promise.all(
        [60, 100].map(async (terminal) => words((await stance([...path, '--help'], { terminal })).stdout)),
      );
      expect([...narrow].sort()).toEqual([...wide].sort());
    }
  });
});

describe('fittedHelp', () => {
  it('leaves text that fits as it is', () => {
    const text = 'Examples:\n  stance a      b\n  stance cc     d\n\nUsage: stance  x\n';
    expect(fittedHelp(text, 80)).toBe(text);
  });

  it('puts explanations side by side, and below commands that are too long', () => {
    const text = `Examples:\n  stance a corpus/                          one\n  stance a corpus/ --with a-long-option --and-another       the second\n`;
    expect(fittedHelp(text, 60)).toBe(
      'Examples:\n  stance a corpus/  one\n  stance a corpus/ --with a-long-option --and-another\n                    the second\n',
    );
  });

  it('continues a long command as a shell reads it, and breaks no word in quotation marks', () => {
    const text = '  stance kwic "free ... and fair elections" corpus/ --sort right --format csv > found.csv\n';
    const lines = fittedHelp(text, 60).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/ \\$/);
    expect(words(lines.join(' '))).toEqual(words(text));
    expect(lines[0]).toContain('"free ... and fair elections"');
  });
});
