import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { heldOn, type KnownActor, loadActors } from '../../src/knowledge/load/actors.js';

const folder = mkdtempSync(join(tmpdir(), 'actors-'));

function load(...texts: string[]): { actors: KnownActor[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const paths = texts.map((text, i) => {
    const path = join(folder, `${i}.yaml`);
    writeFileSync(path, text);
    return path;
  });
  return { actors: loadActors(paths, (problem) => problems.push(problem)), problems };
}

const first = 'actors:\n  - { id: ada-obi, name: Ada Obi, aliases: [A. Obi], affiliations: [ghana] }\n';

describe('actors files', () => {
  it('adds to an entry of an earlier file, and renames it', () => {
    const { actors, problems } = load(
      first,
      'actors:\n  - { id: ada-obi, name: Adaeze Obi, aliases: [Ada], roles: [minister] }\n',
    );
    expect(problems).toEqual([]);
    expect(actors).toEqual([
      expect.objectContaining({
        name: 'Adaeze Obi',
        aliases: ['A. Obi', 'Ada Obi', 'Ada'],
        affiliations: [{ name: 'ghana' }],
        roles: [{ name: 'minister' }],
      }),
    ]);
  });

  it.each([
    ['actors:\n  - { id: ada-obi }\n', 'missing-key', 2],
    ['actors:\n  - { id: Ada Obi, name: Ada Obi }\n', 'bad-value', 2],
    ['actors:\n  - { id: a, name: A, rank: 3 }\n', 'unknown-key', 2],
    ['actors:\n  - { id: a, name: A, roles: [{ name: b, from: "2020-01-01", to: "2019-01-01" }] }\n', 'bad-dates', 2],
    ['actors:\n  - { id: a, name: A, roles: [{ name: b, from: "soon" }] }\n', 'bad-value', 2],
  ])('reports %j', (text, code, line) => {
    const { problems } = load(text);
    expect(problems).toEqual([expect.objectContaining({ code, line, level: 'error' })]);
  });
});

describe('heldOn', () => {
  const term = { name: 'minister', from: '2019-08-21', to: '2023' };
  it.each([
    ['2019-08-20', false],
    ['2019-08-21', true],
    ['2023-12-31', true],
    ['2024-01-01', false],
    [undefined, false],
  ])('%s: %s', (date, held) => {
    expect(heldOn(term, date)).toBe(held);
  });
  it('holds without an end', () => {
    expect(heldOn({ name: 'minister', from: '2019' }, undefined)).toBe(true);
  });
});
