import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { sealed } from '../helpers/parts.js';

const work = testFolder({});
const article = (id: string, more: object = {}) => ({
  id,
  text: `Ada Obi said on Monday that “human rights must be protected in harbour ${id}”. Kofi Mensah denied it.`,
  date: '2024-03-01',
  outlet: 'The Elm',
  ...more,
});
const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
async function serve(input: string, ...options: string[]) {
  const { status, stdout, stderr } = await stance(['serve', '--stdio', ...options], { stdin: input });
  const [hello, ...answers] = jsonLines(stdout);
  return { status, stderr, hello, answers };
}

describe('stance serve', () => {
  it('answers each document with what stance statements prints of it, in order', async () => {
    const all = ['a', 'b', 'c'].map((id) => article(id));
    const { status, stderr, hello, answers } = await serve(all.map(lineOf).join(''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(hello).toEqual({ protocol: 'stance-serve/1', version: expect.any(String) });
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    writeFileSync(join(work.path, 'all.jsonl'), all.map(lineOf).join(''));
    const printed = await stance(['statements', join(work.path, 'all.jsonl'), '--format', 'ndjson']);
    expect(answers.flatMap(({ statements }) => statements)).toEqual(jsonLines(printed.stdout));
    expect(jsonLines(printed.stdout).length).toBeGreaterThan(3);
  });

  it('with --partial gives the lines of the part that stance analyze writes', async () => {
    const all = ['a', 'b', 'c'].map((id) => article(id, { desk: `d${id}` }));
    const options = ['--since', '2024', '--stance-confidence', '0.8', '--language', 'any'];
    const { hello, answers } = await serve(all.map(lineOf).join(''), '--partial', ...options);
    writeFileSync(join(work.path, 'all.jsonl'), all.map(lineOf).join(''));
    const { stdout } = await stance(['analyze', join(work.path, 'all.jsonl'), '--partial', ...options]);
    expect(`${sealed([hello.head, ...answers.map(({ part }) => part)]).join('\n')}\n`).toBe(stdout);
  });

  it.each([
    ['is no JSON', '{"id": "x", "text": ', 'invalid-json'],
    ['is no object', '[1, 2]', 'invalid-json'],
    ['has no text', '{"id": "x"}', 'missing-field'],
    ['has an empty text', '{"id": "x", "text": " "}', 'empty-text'],
    ['has no id', '{"text": "Ada Obi said that it was fine."}', 'missing-id'],
    ['is too long', lineOf({ id: 'x', text: 'word '.repeat(500) }).trim(), 'too-large'],
    ['has too many tokens', lineOf({ id: 'x', text: 'Ada said so. '.repeat(60) }).trim(), 'too-many-tokens'],
  ])('goes on after a line that %s', async (_, bad, code) => {
    const input = `${lineOf(article('a'))}${bad}\n\n${lineOf(article('b'))}`;
    const { status, answers } = await serve(input, '--max-document', '2KB', '--max-tokens', '100');
    expect(answers).toMatchObject([
      { id: 'a', line: 1 },
      { line: 2, error: { level: 'error', code } },
      { id: 'b', line: 4 },
    ]);
    expect({ status, has: 'statements' in answers[1] }).toEqual({ status: 0, has: false });
  });

  it('answers a document that is not selected with neither statements nor an error', async () => {
    const { answers } = await serve(
      lineOf(article('old', { date: '1999-01-01' })) + lineOf(article('new')),
      '--since',
      '2000',
    );
    expect(answers).toMatchObject([{ line: 1 }, { id: 'new' }]);
    expect(Object.keys(answers[0])).toEqual(['line']);
  });

  it('tells warnings with the answer', async () => {
    const { answers } = await serve(lineOf(article('a', { date: 'soon' })));
    expect(answers[0]).toMatchObject({ id: 'a', warnings: [{ level: 'warning', code: 'unclear-date' }] });
  });

  it('takes anything as a line, and answers each one once', async () => {
    const odd = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.jsonValue().map((value) => JSON.stringify({ id: 'x', text: value })),
    );
    const lines = fc.sample(odd, { numRuns: 200, seed: 11 }).map((line) => line.replace(/[\r\n]/g, ' '));
    const { status, answers } = await serve(`${lines.join('\n')}\n`);
    expect(status).toBe(0);
    const told = lines.flatMap((line, i) => (line.trim() ? [i + 1] : []));
    expect(answers.map(({ line }) => line)).toEqual(told);
  });

  it('says hello to nobody who sends nothing, and ends', async () => {
    expect(await serve('')).toMatchObject({ status: 0, answers: [], hello: { protocol: 'stance-serve/1' } });
  });

  it('does not begin with options that are wrong, or without --stdio', async () => {
    expect(await stance(['serve'])).toMatchObject({ status: 2, stdout: '' });
    expect(await stance(['serve', '--stdio', '--lexicon', 'none.yaml'])).toMatchObject({ status: 2, stdout: '' });
    expect(await stance(['serve', '--stdio', '--since', 'soon'])).toMatchObject({ status: 2, stdout: '' });
  });
});
