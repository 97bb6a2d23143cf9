import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "We must not accept violations of human rights." She added: "We must uphold democracy."
`;
const files = testFolder({
  'a.txt': TEXT,
  ...taught('dignity.yaml', 'dignity', {
    pro: ['human rights'],
    anti: ['violation of ... rights'],
    neither: ['democracy'],
  }),
  'twice.yaml': 'dimension: harbours\nconcepts: [ open harbours, open harbours ]\n',
});
const explain = (...argv: string[]) => stance(['explain', ...argv], { cwd: files.path });

describe('stance explain', () => {
  it('prints each step in words, with the characters that were counted', async () => {
    const { status, stdout } = await explain('ash', 'a.txt', '--no-bundled', '--lexicon', 'dignity.yaml');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Ann Ash on dignity\n1 position; 0 pro, 1 anti; 1 mention; score −\.50\nmostly from: −6\.00 entry violation of \.\.\. rights\n/,
    );
    const place = /“([^”]*human rights)” \(characters (\d+)–(\d+)\)/.exec(stdout);
    expect(place).not.toBeNull();
    expect(stdout).toMatch(
      /^ {4}\+6\.00 entry violation of .* −3\.00 bias {2}=\s+\+3\.00, p \.95 for anti, needed \.50/m,
    );
    // a mention: the likelier of its sides
    expect(stdout).toMatch(/^ {4}−3\.00 bias {2}= −3\.00, p \.05 for pro, needed \.50$/m);
    expect(stdout).toMatch(/entry violation of \.\.\.\s+rights: read as (?:pro|anti|a mention)/);
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

  it('ends with 2 if nobody is called so, or for what is neither a dimension nor a file', async () => {
    expect((await explain('nobody', 'a.txt')).status).toBe(2);
    expect((await explain('ash', 'human-wrongs', 'a.txt')).status).toBe(2);
  });
});
