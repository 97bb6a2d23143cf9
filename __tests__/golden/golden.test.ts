/**
 * Each folder here is named for a phenomenon and holds an article that shows it and what must come out: expected.txt, its statements
 * or what the command in command.txt prints.
 * `npm run golden` rewrites the expected files; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { stance } from '../helpers/cli.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const phenomena = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

interface Printed {
  document: string;
  statement: string;
  kind: string;
  speakers: { name: string; via: string }[];
  source: { text: string } | null;
  cue: { text: string } | null;
  content: { text: string }[];
  cueClass: string;
  asserted: boolean;
  within?: string | null;
  hits: { dimension: string; term: string; contribution: number; effects: { kind: string }[] }[];
  stances: Record<string, { value: string; mode: string }>;
}

const line = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ⏎ ');

/** One statement as people read it: who, how, what, and the stances with the terms that they rest on. */
function compact(statement: Printed): string {
  const { speakers, source, cue, cueClass, asserted, within, hits } = statement;
  const who = speakers.map(({ name, via }) => `${name} [${via}]`).join(' + ') || 'nobody';
  const how = [
    statement.kind,
    cueClass,
    ...(asserted ? [] : ['not asserted']),
    ...(within ? [`within ${within.replace(/.*#/, '#')}`] : []),
  ].join(', ');
  return [
    `${statement.statement.replace(/.*#/, '#')} ${who}: ${how}`,
    `   ${source ? line(source.text) : '–'} / ${cue ? line(cue.text) : '–'}`,
    ...statement.content.map(({ text }) => `   | ${line(text)}`),
    ...Object.entries(statement.stances).map(([dimension, { value, mode }]) => {
      const terms = hits
        .filter((hit) => hit.dimension === dimension)
        .map(({ term, effects }) => [term, ...effects.map(({ kind }) => kind)].join(' × '));
      return `   = ${dimension} ${value}, ${mode} (${terms.join('; ')})`;
    }),
  ].join('\n');
}

async function statements(file: string): Promise<string> {
  const { status, stdout, stderr } = await stance(['statements', file, '--format', 'ndjson']);
  expect(status).toBe(stdout ? 0 : 1);
  expect(stderr).toMatch(stdout ? /^$/ : /^warning nothing-found /);
  const printed = stdout
    .split('\n')
    .filter(Boolean)
    .map((json) => JSON.parse(json) as Printed);
  return `${printed.map(compact).join('\n\n') || 'nothing'}\n`;
}

/** What the command of a folder prints, such as "analyze input.csv --score salience", where there is one. */
async function printedBy(folder: string, command: string): Promise<string> {
  const { status, stdout, stderr } = await stance(command.trim().split(' '), { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** The article alone: expected.txt must not be read as one. */
const input = (phenomenon: string) => {
  const folder = `${here}${phenomenon}/`;
  return folder + readdirSync(folder).find((name) => name.startsWith('input.'));
};

describe('golden articles', () => {
  it.each(phenomena)('%s', async (phenomenon) => {
    const file = `${here}${phenomenon}/expected.txt`;
    const command = `${here}${phenomenon}/command.txt`;
    const actual = existsSync(command)
      ? await printedBy(`${here}${phenomenon}`, readFileSync(command, 'utf8'))
      : await statements(input(phenomenon));
    if (process.env.GOLDEN === 'rewrite') writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });
});
