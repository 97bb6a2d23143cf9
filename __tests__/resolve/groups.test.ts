import { describe, expect, it } from '@jest/globals';
import { said } from './annotated.js';

describe('those who spoke', () => {
  it.each([
    [
      '{1:Ada Obi} <1:said> [1:a]. {2:Bo Lund} <2:said> [2:b]. {3:Cara Diaz} <3:said> [3:c]. {4:All three} <4:said> [4:d].',
      'Ada Obi (name) | Bo Lund (name) | Cara Diaz (name) | Ada Obi + Bo Lund + Cara Diaz (collective)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:a]. {2:Bo Lund} <2:said> [2:b]. {3:Ada Obi} <3:said> [3:c]. {4:Cara Diaz} <4:said> [4:d]. {5:The two} <5:said> [5:e].',
      'Ada Obi (name) | Bo Lund (name) | Ada Obi (name) | Cara Diaz (name) | Ada Obi + Bo Lund (collective)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:a]. {2:Bo Lund} <2:said> [2:b]. {3:Both of them} <3:said> [3:c].',
      'Ada Obi (name) | Bo Lund (name) | Ada Obi + Bo Lund (collective)',
    ],
    [
      '{1:Bo Lund} <1:said> [1:a]. Ada Obi, {2:who} <2:said> [2:b], left. {3:The pair} <3:said> [3:c].',
      'Bo Lund (name) | Ada Obi (pronoun) | Bo Lund + Ada Obi (collective)',
    ],
    [
      '{1:Bo Lund} <1:said> [1:a]. Cara Diaz and Dan Roe came. {2:Ada Obi} <2:said> [2:b]. {3:Both} <3:said> [3:c].',
      'Bo Lund (name) | Ada Obi (name) | Bo Lund + Ada Obi (collective)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('those who are mentioned, where nobody spoke', () => {
  it.each([
    ['Ada Obi met Bo Lund. {1:Both} <1:said> [1:a].', 'Ada Obi + Bo Lund (collective)'],
    ['Ada Obi met Bo Lund. {1:The two men} <1:said> [1:a].', 'Ada Obi + Bo Lund (collective)'],
    [
      'Cara Diaz slept. It rained. It snowed. Ada Obi met Bo Lund. {1:Both} <1:said> [1:a].',
      'Ada Obi + Bo Lund (collective)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('those who hold an office', () => {
  it.each([
    ['Minister Ada Obi met Minister Bo Lund. {1:The ministers} <1:said> [1:a].', 'Ada Obi + Bo Lund (collective)'],
    [
      'Minister Ada Obi met Minister Bo Lund and Minister Cara Diaz. {1:The three ministers} <1:said> [1:a].',
      'Ada Obi + Bo Lund + Cara Diaz (collective)',
    ],
    [
      '{1:Cara Diaz} <1:said> [1:a]. Minister Ada Obi met Minister Bo Lund. {2:The two ministers} <2:said> [2:b].',
      'Cara Diaz (name) | Ada Obi + Bo Lund (collective)',
    ],
    [
      'Norwegian Minister Ada Obi met Danish Minister Bo Lund and Peruvian Minister Cara Diaz. {1:The Norwegian and Peruvian ministers} <1:said> [1:a].',
      'Ada Obi + Cara Diaz (collective)',
    ],
    [
      'Norwegian Minister Ada Obi met Danish Minister Bo Lund and Peruvian Minister Cara Diaz. {1:The ministers of Denmark and Peru} <1:said> [1:a].',
      'Bo Lund + Cara Diaz (collective)',
    ],
    [
      'Norwegian Ambassador Ada Obi met Danish Ambassador Bo Lund and Peruvian Ambassador Cara Diaz. {1:The Norwegian and Danish ambassadors to Peru} <1:said> [1:a].',
      'Ada Obi + Bo Lund (collective)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('what means no group', () => {
  it.each([
    [
      '{1:Ada Obi} <1:said> [1:a]. {2:Bo Lund} <2:said> [2:b]. {3:All three} <3:said> [3:c].',
      'Ada Obi (name) | Bo Lund (name) | All three (unnamed)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:a]. {2:Bo Lund} <2:said> [2:b]. {3:Two people} <3:said> [3:c].',
      'Ada Obi (name) | Bo Lund (name) | Two people (unnamed)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:a]. {2:Bo Lund} <2:said> [2:b]. {3:The people} <3:said> [3:c].',
      'Ada Obi (name) | Bo Lund (name) | people (unnamed)',
    ],
    ['Minister Ada Obi met Mayor Bo Lund. {1:The ministers} <1:said> [1:a].', 'ministers (unnamed)'],
    ['Minister Ada Obi met Minister Bo Lund. {1:Ministers} <1:said> [1:a].', 'ministers (unnamed)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});
