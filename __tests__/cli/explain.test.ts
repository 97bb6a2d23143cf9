import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { stance, testFolder } from '../helpers/cli.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "We must not accept violations of human rights." She added: "We must uphold democracy."
`;
const files = testFolder({
  'a.txt': TEXT,
  'twice.yaml': 'dimension: harbours\nconcepts: [ open harbours, open harbours ]\n',
});
const explain = (...argv: string[]) => stance(['explain', ...argv], { cwd: files.path });

describe('stance explain', () => {
  it('prints each step in words, with the characters that were counted', async () => {
    const { status, stdout } = await explain('ash', 'a.txt', '--dimension', 'human-rights');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ann Ash on human-rights\n1 position; 1 pro, 0 anti/);
    const place = /“([^”]*human rights)” \(characters (\d+)–(\d+)\)/.exec(stdout);
    expect(place).not.toBeNull();
    expect(TEXT.slice(Number(place![2]), Number(place![3]))).toBe(place![1]);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('takes a dimension after the actor', async () => {
    const { stdout } = await explain('ash', 'human-rights', 'a.txt');
    expect(stdout).toBe((await explain('ash', 'a.txt', '--dimension', 'human-rights')).stdout);
    expect(stdout).not.toMatch(/democracy/);
    expect((await explain('ash', 'a.txt')).stdout).toMatch(/Ann Ash on democracy/);
  });

  it('warns once of what is wrong with a lexicon', async () => {
    const { stderr } = await explain('ash', 'harbours', 'a.txt', '--lexicon', 'twice.yaml');
    expect(stderr.match(/duplicate-term/g)).toHaveLength(1);
  });

  it('ends with 1 if nobody is found, with 2 for what is neither a dimension nor a file', async () => {
    expect((await explain('nobody', 'a.txt')).status).toBe(1);
    expect((await explain('ash', 'human-wrongs', 'a.txt')).status).toBe(2);
  });
});
