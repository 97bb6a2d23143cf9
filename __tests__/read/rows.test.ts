import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { read, useFolder } from './folder.js';

useFolder();

const errorsOf = async (table: string) => {
  const { documents, diagnostics } = await read({ 'a.csv': table });
  return {
    texts: documents.map(({ text }) => text),
    errors: diagnostics.map(({ code, line }) => `${code} ${line}`),
  };
};

describe('rows that an unclosed quotation mark would fuse', () => {
  it.each([
    ['before the next quoted field', 'n,text\n1,"One\n2,"Two"\n3,Three\n', ['Two', 'Three'], ['broken-row 2']],
    ['before a quoted first field', '"n","text"\n"1","One\n"2","Two"\n', ['Two'], ['broken-row 2']],
    ['before plain rows', 'n,text\n1,"One\n2,Two\n3,"Three"\n', ['Two', 'Three'], ['broken-row 2']],
    [
      'before a quotation in a row',
      'n,text\n1,"One\n2,He said "no"\n3,Three\n',
      ['He said "no"', 'Three'],
      ['broken-row 2'],
    ],
    ['at the end', 'n,text\n1,One\n2,"Two\n3,Three\n', ['One', 'Three'], ['broken-row 3']],
    ['with semicolons', 'n;text\n1;"One\n2;"Two"\n', ['Two'], ['broken-row 2']],
  ])('%s', async (_, table, texts, errors) => expect(await errorsOf(table)).toEqual({ texts, errors }));

  it('every other one of eighty', async () => {
    const rows = Array.from({ length: 80 }, (_, i) => (i % 2 ? `${i},"Row ${i}"` : `${i},"Row ${i}`));
    const { documents, codes } = await read({ 'a.csv': `n,text\n${rows.join('\n')}\n` });
    expect(documents).toHaveLength(40);
    expect(codes.filter((code) => code === 'broken-row')).toHaveLength(11); // ten, and how many more
  });

  it('names a field that holds rows by its lines', async () => {
    const { texts, errors } = await errorsOf('n,place,text\n1,x,"One\n2,y,Two\n3,z,Three"\n4,x,Four\n');
    expect(texts).toEqual(['One\n2,y,Two\n3,z,Three', 'Four']);
    expect(errors).toEqual(['fused-rows 2']);
  });

  it.each([
    ['after numbers and dates', 'n,day,text\n1,2020-01-02,"One\n2,2020-01-03,Two"\n'],
    ['after names', 'country,text\nKenya,"One\nChad,Two"\n'],
    ['where the text comes first', 'text,n\n"One\nTwo,2\nThree",3\n'],
    ['where the text stands between', 'n,text,day\n1,"One\n2,Two,2020-01-02\nThree",2020-01-03\n'],
    ['with semicolons', 'n;place;text\n1;x;"One\n2;y;Two"\n'],
  ])('warns of a field that holds rows %s', async (_, table) => {
    expect((await errorsOf(table)).errors).toEqual(['fused-rows 2']);
  });

  it.each([
    ['a list of words in a table of numbers', 'n,year,text\n1,2001,"We want\npeace,security,development\nfor all"\n'],
    ['a list of words in a table of codes', 'iso,year,text\nKEN,2001,"We want\nPeace,Security,Rights\nfor all"\n'],
    ['sums in a table of names', 'who,where,text\nAnn,Oslo,"We paid\n1,2,3\nand 4"\n'],
    ['a list before numbers', 'text,n\n"We want\npeace,security\nfor all",7\n'],
    ['lists with semicolons', 'n;day;text\n1;2020-01-02;"We want\npeace;bread;rights"\n'],
    ['lists and stray marks', 'n,year,text\n1,2001,"We want\npeace,bread,rights\nand "no" war"\n2,2002,x\n'],
  ])('leaves prose that only has the delimiters of a row: %s', async (_, table) => {
    expect((await errorsOf(table)).errors).toEqual([]);
  });

  it.each([
    ['fields of several lines', 'n,text\n1,"One\ntwo, three\n\nfour"\n2,Five\n', ['One\ntwo, three\n\nfour', 'Five']],
    ['doubled marks', 'n,text\n1,"He said ""no,""\n""yes"" and left"\n', ['He said "no,"\n"yes" and left']],
    ['stray marks in one line', 'n,text\n1,"He said "no" to it"\n2,a "b" c\n', ['"He said "no" to it"', 'a "b" c']],
    [
      'stray marks in the second line',
      'n,text\n1,"Asked, he\nsaid "no" to it"\n2,x\n',
      ['"Asked, he\nsaid "no" to it"', 'x'],
    ],
    ['numbers', 'n,text\n1,"One\nmore than 1,000 came"\n', ['One\nmore than 1,000 came']],
    ['line ends of Windows', 'n,text\r\n1,"One\r\ntwo"\r\n2,x\r\n', ['One\r\ntwo', 'x']],
    ['line ends of old Macs', 'n,text\r1,One\r2,"x\ry"\r', ['One', 'x\ry']],
    ['no line end', 'n,text\n1,"One"', ['One']],
  ])('leaves %s as they are', async (_, table, texts) => {
    expect(await errorsOf(table)).toEqual({ texts, errors: [] });
  });
});

describe('columns', () => {
  it('of one name are both kept, with a warning', async () => {
    const { documents, diagnostics } = await read({ 'a.csv': 'text,note,note,note (2),,\nOne,a,b,c,,\n' });
    expect(documents[0]).toMatchObject({ text: 'One', metadata: { note: 'a', 'note (2)': 'c', 'note (3)': 'b' } });
    expect(diagnostics).toMatchObject([{ code: 'duplicate-column', level: 'warning', line: 1 }]);
  });

  it('of names that differ, and without names, are no problem', async () => {
    expect((await read({ 'a.csv': ',text,Text,,\n1,One,x,,\n' })).codes).toEqual([]);
  });
});

describe('gzip', () => {
  const one = gzipSync('{"text":"1"}\n');
  const two = gzipSync('{"text":"2"}\n');
  const zeros = Buffer.alloc(512);

  it.each([
    ['garbage', [one, Buffer.from('garbage')]],
    ['zeros, then more', [one, zeros, two]],
    ['zeros, then garbage far away', [one, Buffer.alloc(200_000), Buffer.from('x')]],
  ])('names %s after its end', async (_, parts) => {
    const { ids, codes } = await read({ 'a.jsonl.gz': Buffer.concat(parts), 'b.txt': 'Good.' });
    expect(ids).toContain('b.txt');
    expect(codes).toEqual(['broken-gzip']);
  });

  it('reads several members, and zeros that fill up a block', async () => {
    const { ids, codes } = await read({
      'a.jsonl.gz': Buffer.concat([one, two]),
      'b.jsonl.gz': Buffer.concat([one, zeros]),
    });
    expect(ids).toEqual(['a.jsonl.gz#1', 'a.jsonl.gz#2', 'b.jsonl.gz#1']);
    expect(codes).toEqual([]);
  });
});

describe('a table of any kind', () => {
  // no digits: alone between blank lines they are page numbers, which are mended
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r\n', 'é', 'x'), maxLength: 12 });

  it('that is written by the rules comes out as it was', async () => {
    const written = (value: string) => `"${value.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
        const rows = cells.map((value, i) => `${i},${written(`x${value}x`)}\n`);
        const { texts, errors } = await errorsOf(`n,text\n${rows.join('')}`);
        expect(texts).toEqual(cells.map((value) => `x${value}x`));
        expect(errors.filter((error) => !error.startsWith('fused-rows'))).toEqual([]);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('reports every line that it loses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const lines = cells.map((value, i) => `${i},L${i}${value.replace(/[\r\n]/g, '')}`);
        const { texts, errors } = await errorsOf(`n,text\n${lines.join('\n')}\n`);
        for (const [i] of lines.entries())
          expect(
            texts.some((text) => text.includes(`L${i}`)) || errors.some((error) => error.includes('broken-row')),
          ).toBe(true);
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
