import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toLatin } from '../../src/segment/latin.js';
import { wrong } from '../kinds/reading.js';

describe('letters that wink-nlp does not know', () => {
  it('become plain ones, one for one', () => {
    expect(toLatin('Ţară Łódź Đặng İzmir Işık Māris Œuvre')).toBe('Tara Lódz Dang Izmir Isik Maris Ouvre');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => toLatin(text).length === text.length));
  });

  it('leaves other texts alone', () => {
    for (const text of ['Müller’s café', 'Иван', 'Ελένη', '人权', '“a” – b…']) expect(toLatin(text)).toBe(text);
  });

  it.each([
    ['Minister Žaneta Ūsiņa said the ferry was late. Ūsiņa added that it would sail.', ['Žaneta Ūsiņa: it would sail']],
    ['Ion Ţepeş told reporters that the road was open.', ['Ion Ţepeş: road was open']],
    ['“The road is open,” said Jiří Řeháček.', ['Jiří Řeháček: road is open']],
    ['Đỗ Văn Ổn said the road was open.', ['Đỗ Văn Ổn: road was open']],
    ['Ógmund Åš said the road was open. “It will stay so,” Åš said.', ['Ógmund Åš: will stay so']],
    [
      'İlkay Şahin: The road is open.\n\nMārtiņš Ķēniņš: Is it?\n\nİlkay Şahin: It is. We know.',
      ['İlkay Şahin: It is.'],
    ],
    ['Jürgen Weiß said the road was open.', ['Jürgen Weiß: road was open']],
    ['Ann Ost said the road to Łódź was open, and the on-ramp too.', ['Ann Ost: the road to Łódź was open']],
  ])('keeps names whole: %s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
