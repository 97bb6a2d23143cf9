import type { Code } from '../../src/validate/codes.js';
import { CODES } from '../../src/validate/codes.js';
import { type KeyUnit, SAMPLE_SCHEMA, type SampleKey } from '../../src/validate/sample/key.js';

/** A key whose units are coded by ann and ben: each third unit pro, anti and none by the program. */
export function madeKey(texts: readonly string[], machine: (i: number) => Code = (i) => CODES[(2 * i) % 5]): SampleKey {
  const units = texts.map((text, i): KeyUnit => {
    const value = machine(i);
    return {
      ...{ unit: `abcd1234-${String(i + 1).padStart(4, '0')}`, statement: `d${i % 9}#${i}`, document: `d${i % 9}` },
      ...{
        label: `D${i % 9}`,
        spans: [{ start: 10 * i, end: 10 * i + 5 }],
        sha256: '',
        text,
        before: 'Before',
        after: '',
      },
      ...{ date: '2021-05-07', speaker: 'Ada Obi', actors: ['ada-obi'], kind: 'direct', confidence: 0.8 },
      ...{ dimension: 'rights', stratum: CODES.indexOf(value), half: i % 2 ? 'tune' : 'test', shown: false },
      ...{ coders: ['ann', 'ben'], machine: { value, mode: null, p: null, hits: ['word'] } },
    } as KeyUnit;
  });
  return {
    ...{ schema: SAMPLE_SCHEMA, id: 'abcd1234', tool: { name: 'stance', version: '0' }, lexicons: [] },
    inputs: { documents: 9, sha256: '' },
    options: {
      ...{ n: texts.length, unit: 'statement', strata: ['dimension', 'value'], allocate: 'neyman', min: 5, seed: 1 },
      ...{ overlap: texts.length, context: 1, blind: 'all', pool: false, dimensions: ['rights'], actors: [] },
    },
    ...{ selection: {}, dimensions: ['rights'], coders: ['ann', 'ben'] },
    strata: CODES.map((value) => {
      const drawn = units.filter((unit) => unit.machine.value === value).length;
      return { keys: { dimension: 'rights', value }, population: 3 * drawn, drawn };
    }),
    units,
    population: {},
  };
}
