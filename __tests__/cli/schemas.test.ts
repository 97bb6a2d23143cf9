import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CUE_CLASSES, KINDS, VIAS } from '../../src/types/saying.js';
import { MODES, VALUES } from '../../src/types/stance.js';
import { TARGET_RELATIONS, TARGET_VALUES } from '../../src/types/target.js';
import { jsonLines, stance } from '../helpers/cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const schema = (name: string) => JSON.parse(readFileSync(`${ROOT}schema/${name}.json`, 'utf8'));
const ajv = new Ajv2020({
  allErrors: true,
  schemas: ['row', 'analysis', 'statement', 'statements', 'target', 'targets'].map(schema),
});
const errors = (name: string, data: unknown) => {
  const validate = ajv.getSchema(`https://stance.invalid/schema/${name}.json`)!;
  return validate(data) ? [] : validate.errors;
};
const output = async (...argv: string[]) => (await stance([...argv], { cwd: ROOT })).stdout;

describe('the schemas of output', () => {
  it('fit what analyze prints', async () => {
    const envelope = JSON.parse(await output('analyze', 'corpus/', '--format', 'json', '--score', 'relative'));
    expect(envelope.rows.length).toBeGreaterThan(10);
    expect(errors('analysis', envelope)).toEqual([]);
    for (const row of jsonLines(
      await output('analyze', 'corpus/', '--format', 'ndjson', '--by', 'affiliation,document'),
    ))
      expect(errors('row', row)).toEqual([]);
  });

  it('fit what statements prints', async () => {
    const all = jsonLines(await output('statements', 'corpus/', '--format', 'ndjson', '--narration'));
    expect(all.length).toBeGreaterThan(50);
    for (const statement of all) expect(errors('statement', statement)).toEqual([]);
  });

  it('fit what statements prints with its sources, nested and flat', async () => {
    const nested = JSON.parse(await output('statements', 'corpus/', '--format', 'json', '--reasons'));
    expect(nested.statements.length).toBeGreaterThan(50);
    expect(errors('statements', nested)).toEqual([]);
    const flat = JSON.parse(await output('statements', 'corpus/', '--format', 'json', '--long'));
    expect(errors('statements', flat)).toEqual([]);
    expect(errors('statements', { ...nested, statements: [{ ...nested.statements[0], kind: 'quote' }] })).not.toEqual(
      [],
    );
    expect(errors('statements', { ...flat, statements: [{ ...flat.statements[0], p: 'high' }] })).not.toEqual([]);
  });

  it('fit what targets prints, and statements with their targets', async () => {
    const envelope = JSON.parse(await output('targets', 'corpus/', '--format', 'json'));
    expect(envelope.rows.length).toBeGreaterThan(5);
    expect(errors('targets', envelope)).toEqual([]);
    const all = jsonLines(await output('statements', 'corpus/', '--format', 'ndjson', '--targets'));
    expect(all.some(({ targets }) => (targets as unknown[]).length)).toBe(true);
    for (const statement of all) expect(errors('statement', statement)).toEqual([]);
    const [row] = envelope.rows;
    expect(errors('target', { ...row, statements: 0 })).not.toEqual([]);
    expect(errors('target', { ...row, relation: 'accuse' })).not.toEqual([]);
  });

  it('know all values that a statement can have', () => {
    const { kind, cueClass, speakers, stances } = schema('statement').properties;
    expect(kind.enum).toEqual(KINDS);
    expect(cueClass.enum).toEqual(CUE_CLASSES);
    expect(speakers.items.properties.via.enum).toEqual(VIAS);
    expect(stances.additionalProperties.properties.value.enum).toEqual(VALUES);
    expect(stances.additionalProperties.properties.mode.enum).toEqual(MODES);
    const { relation, value } = schema('statement').$defs.target.properties;
    expect(value.enum).toEqual(TARGET_VALUES);
    expect(relation.enum).toEqual(TARGET_RELATIONS);
  });

  it('see what is wrong', async () => {
    const [statement] = jsonLines(await output('statements', 'corpus/', '--format', 'ndjson'));
    expect(errors('statement', { ...statement, kind: 'quote' })).not.toEqual([]);
    expect(errors('statement', { ...statement, content: [] })).not.toEqual([]);
    expect(errors('row', { actor: 'ann-ash', dimension: 'x', pro: 1 })).not.toEqual([]);
    expect(
      errors('row', { ...jsonLines(await output('analyze', 'corpus/', '--format', 'ndjson'))[0], pro: 1.5 }),
    ).not.toEqual([]);
  });
});
