import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stance, testFolder } from '../helpers/cli.js';
import { sealed } from '../helpers/parts.js';
import '../helpers/property.js';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
const CASES = Number(process.env.FUZZ ?? 0) || 1000;
const BATCH = 100;

const work = testFolder({});
let good: string;
let goodTable: string;
let other: Buffer;

beforeAll(async () => {
  good = join(work.path, 'good.jsonl');
  writeFileSync(good, (await stance(['analyze', `${CORPUS}council-debate.txt`, '--partial'])).stdout);
  goodTable = (await stance(['merge', good])).stdout;
  const { stdout } = await stance([
    'analyze',
    `${CORPUS}london-talks.md`,
    `${CORPUS}ambassadors-essay.txt`,
    '--partial',
  ]);
  other = Buffer.from(stdout);
});

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
type Damage = (part: Buffer) => Buffer;
const at = (part: Buffer, where: number): number => Math.floor(where * part.length);
const cutOut = (part: Buffer, from: number, to: number): Buffer =>
  Buffer.concat([part.subarray(0, from), part.subarray(to)]);

/** What disks, transfers, editors and hands do to files. None of these leaves a part as it was. */
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(
    ([where, bit]): Damage =>
      (part) => {
        const copy = Buffer.from(part);
        copy[at(copy, where)] ^= 1 << bit;
        return copy;
      },
  ),
  place.map(
    (where): Damage =>
      (part) =>
        part.subarray(0, at(part, where)),
  ),
  // cut at the end of a line
  place.map(
    (where): Damage =>
      (part) =>
        part.subarray(0, part.lastIndexOf('\n', Math.min(at(part, where), part.length - 2)) + 1),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 300 })).map(
    ([where, length]): Damage =>
      (part) => {
        const from = Math.min(at(part, where), part.length - length);
        return cutOut(part, from, from + length);
      },
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(
    ([where, bytes]): Damage =>
      (part) =>
        Buffer.concat([part.subarray(0, at(part, where)), bytes, part.subarray(at(part, where))]),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 2000 })).map(
    ([where, length]): Damage =>
      (part) => {
        const copy = Buffer.from(part);
        const from = Math.min(at(part, where), part.length - 64);
        return copy.fill(0, from, Math.min(from + Math.max(length, 64), copy.length));
      },
  ),
  fc.constantFrom<Damage>(
    () => Buffer.alloc(0),
    () => Buffer.from('\n\n\n'),
    (part) => gzipSync(part),
    (part) => Buffer.concat([part, part]),
    (part) => Buffer.from(part.toString('utf8'), 'utf16le'),
    (part) => Buffer.from(part.toString('utf8').replaceAll('\n', '\r\n')),
    (part) => Buffer.from(part.toString('utf8').trim()),
    (part) => Buffer.from(part.toString('utf8').split('\n').reverse().join('\n')),
  ),
);

describe('merge of damaged parts', () => {
  it(`names each of ${CASES}, and merges the good part beside them`, async () => {
    const cases = fc.sample(damages, { numRuns: CASES, seed: 7 });
    for (let first = 0; first < cases.length; first += BATCH) {
      const names = cases.slice(first, first + BATCH).map((damage, i) => {
        const name = join(work.path, `damaged-${i}.jsonl`);
        const damaged = damage(other);
        expect(damaged.equals(other)).toBe(false);
        writeFileSync(name, damaged);
        return name;
      });
      const { status, stdout, stderr } = await stance(['merge', ...names, good]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: goodTable });
      expect(stderr).not.toMatch(/internal-error/);
      const named = new Set(stderr.match(/^\S+(?=:\d+ error (?:damaged-part|incomplete-part|not-a-partial) )/gm));
      expect(names.filter((name) => !named.has(name))).toEqual([]);
    }
  });

  it('takes a part as it was written, wherever it stands', async () => {
    const path = join(work.path, 'other.jsonl');
    writeFileSync(path, other);
    const { status, stdout, stderr } = await stance(['merge', path, good]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe(goodTable);
    expect((await stance(['merge', good, path])).stdout).toBe(stdout);
  });

  it('prints nothing where no part can be used', async () => {
    const path = join(work.path, 'cut.jsonl');
    writeFileSync(path, other.subarray(0, 5000));
    expect(await stance(['merge', path])).toMatchObject({ status: 2, stdout: '' });
    expect(await stance(['merge', work.path])).toMatchObject({ status: 2, stdout: '' });
  });

  it('survives parts whose end fits what somebody changed in them', async () => {
    const lines = other.toString('utf8').trim().split('\n').slice(0, -1);
    const changes = fc.sample(fc.tuple(place, fc.jsonValue()), { numRuns: 60, seed: 3 });
    for (const [where, value] of changes) {
      const path = join(work.path, 'sealed.jsonl');
      writeFileSync(path, `${sealed(changed(lines, where, value)).join('\n')}\n`);
      const { status, stdout, stderr } = await stance(['merge', path, good]);
      expect(stderr).not.toMatch(/internal-error/);
      if (status) expect(stderr).toMatch(/sealed\.jsonl:?\d* error/);
      else expect(stdout.length).toBeGreaterThan(100);
    }
    expect(readFileSync(good, 'utf8').length).toBeGreaterThan(1000);
  });
});

/** The lines with one value somewhere in them changed. */
function changed(lines: readonly string[], where: number, value: unknown): string[] {
  const index = Math.floor(where * lines.length);
  const data = JSON.parse(lines[index]);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit(child);
    }
  };
  visit(data);
  const [node, key] = places[Math.floor(where * 7919 * places.length) % places.length];
  node[key] = value;
  return lines.with(index, JSON.stringify(data)) as string[];
}
