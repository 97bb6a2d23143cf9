import { describe, expect, it } from '@jest/globals';
import { said } from './annotated.js';

describe('the speaker of the words before', () => {
  it.each([
    [
      '{1:Ada Obi} <1:said> [1:“a”]. Ada Obi left.\n[2:“It is late.”] It rained.',
      'Ada Obi (name) | Ada Obi (continuation)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:“a”]. The Harbour Board met.\n[2:“It is late.”] It rained.',
      'Ada Obi (name) | Ada Obi (continuation)',
    ],
    ['{1:Ada Obi} <1:said> [1:“a”], <2:adding> [2:that b].', 'Ada Obi (name) | Ada Obi (continuation)'],
    ['{1:Ada Obi} <1:said> [1:“a”]. [2:“It is late.”]', 'Ada Obi (name) | Ada Obi (continuation)'],
    [
      '{1:Ada Obi and Bo Lund} <1:said> [1:“a”]. [2:“It is late.”]',
      'Ada Obi + Bo Lund (name) | Ada Obi + Bo Lund (continuation)',
    ],
    ['{1:Ada Obi} <1:said> [1:“a”]. She shrugged. [2:“It is late.”]', 'Ada Obi (name) | Ada Obi (continuation)'],
    [
      '{1:Ada Obi} <1:said> [1:“a”]. The old house on the hill belongs to Bo Lund. [2:“It is late.”]',
      'Ada Obi (name) | Ada Obi (continuation)',
    ],
    ['{1:Ada Obi} <1:said> [1:“a”].\n[2:“It is late.”]', 'Ada Obi (name) | Ada Obi (continuation)'],
    ['{1:Ada Obi} <1:said> [1:“a”].\nIt rained.\n[2:“It is late.”]', 'Ada Obi (name) | Ada Obi (continuation)'],
    ['{1:Ada Obi} <1:said> [1:“a”]. Ada Obi left.\n[2:“It is late.”]', 'Ada Obi (name) | Ada Obi (continuation)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('another person, whom the sentence before is about', () => {
  it.each([
    ['{1:Ada Obi} <1:said> [1:“a”]. Bo Lund shrugged. [2:“It is late.”]', 'Ada Obi (name) | Bo Lund (continuation)'],
    ['{1:Ada Obi} <1:said> [1:“a”]. Bo Lund came.\n[2:“It is late.”]', 'Ada Obi (name) | Bo Lund (continuation)'],
    ['{1:Ada Obi} <1:said> [1:“a”].\nBo Lund came. [2:“It is late.”]', 'Ada Obi (name) | Bo Lund (continuation)'],
    [
      '{1:Ada Obi} <1:said> [1:“a”].\nThe boss of the house is Bo Lund. [2:“It is late.”]',
      'Ada Obi (name) | Bo Lund (continuation)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:“a”].\nHer boss is Bo Lund. [2:“It is late.”]',
      'Ada Obi (name) | Ada Obi (continuation)',
    ],
    [
      '{1:Ada Obi} <1:said> [1:“a”]. Bo Lund’s house burned. [2:“It is late.”]',
      'Ada Obi (name) | Ada Obi (continuation)',
    ],
    ['{1:Ada Obi} <1:said> [1:“a”]. “Bo Lund shrugged.” [2:“It is late.”]', 'Ada Obi (name) | Ada Obi (continuation)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('the subject of the sentence', () => {
  it.each([
    ['Ada Obi left the house, <1:saying> [1:a].', 'Ada Obi (continuation)'],
    ['Bo Lund, the friend of Ada Obi, wept, <1:saying> [1:a].', 'Bo Lund (continuation)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('a paragraph that is all quotation', () => {
  it.each([['Ada Obi left the house. It rained.\n[1:“It is late.”]', 'Ada Obi (continuation)']])(
    '%s',
    (marked, speakers) => {
      expect(said(marked)).toBe(speakers);
    },
  );
});

describe('nobody', () => {
  it.each([
    ['{1:Ada Obi} <1:said> [1:“a”]. Bo Lund met.\n[2:“It is late.”] It rained.', 'Ada Obi (name) | nobody'],
    ['{1:Ada Obi} <1:said> [1:“a”].\nIt rained. It snowed. [2:“It is late.”] It rained.', 'Ada Obi (name) | nobody'],
    [
      '{1:Ada Obi} <1:said> [1:“a”].\nThe boss of the house is Bo Lund or Cara Diaz. [2:“It is late.”]',
      'Ada Obi (name) | nobody',
    ],
    [
      'Ada Obi left the house.\nIt rained.\nIt rained.\nIt rained. It snowed. It rained. It snowed. It rained.\n[1:“It is late.”]',
      'nobody',
    ],
    ['Ada Obi left the house. It rained.\n[1:“It is late.”] she thought.', 'nobody'],
    ['Ada Obi left the house. It rained.\nIt rained. [1:“It is late.”]', 'nobody'],
    ['Obi’s friend wept, <1:saying> [1:a].', 'nobody'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});
