import { describe, expect, it } from '@jest/globals';
import { missingLines, readPage } from '../helpers/pages.js';

describe('missingLines', () => {
  it.each([
    ['a\nb\n', 'a\nb\nc\n'],
    ['b\n', 'a\nb\n'],
    ['…\nb\n…\n', 'a\nb\nc\n'],
    ['a\n…\nc\n', 'a\nb\nc\n'],
    ['a line …\n', 'a line that goes on\n'],
    ['a cut…\n', 'a cut…\n'],
  ])('finds nothing missing: %j in %j', (excerpt, output) => {
    expect(missingLines(excerpt, output)).toEqual([]);
  });

  it.each([
    ['a\nc\n', 'a\nb\nc\n', 'c'],
    ['b\n…\na\n', 'a\nb\n', 'a'],
    ['a\n', 'ab\n', 'a'],
    ['a li…\n', 'another line\n', 'a li…'],
    ['a\n…\na\n', 'a\n', 'a'],
  ])('finds what is missing, or in another order: %j in %j', (excerpt, output, missing) => {
    expect(missingLines(excerpt, output)).toEqual([missing]);
  });
});

describe('readPage', () => {
  const page =
    '```sh\nnpx stance a # why\n# only a comment\nnpx stance b\n```\n\n```text\nout\n```\n\n```yaml\n# x/y.yaml\na: 1\n```\n';

  it('reads commands without comments, what they print, and files by their first line', () => {
    expect(readPage(page)).toEqual({
      files: [{ name: 'x/y.yaml', text: '# x/y.yaml\na: 1\n' }],
      steps: [{ commands: ['npx stance a', 'npx stance b'], printed: 'out\n' }],
    });
  });

  it('takes no other block for a file or a command', () => {
    expect(readPage('```yaml\na: 1\n```\n\n    npx stance c\n\n`npx stance d`\n')).toEqual({ files: [], steps: [] });
  });
});
