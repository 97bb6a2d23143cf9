import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import { read, useFolder } from '../folder.js';
import { sample } from './samples.js';

useFolder();

async function zip(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('archives', () => {
  it('are read as folders are: by name, each file by its format, nothing else', async () => {
    const inner = await zip({ 'x.txt': 'Inner.' });
    const bytes = await zip({
      'b.txt': 'B.',
      'a/1.jsonl': '{"text":"One."}\n{"text":"Two.","id":"two"}\n',
      'a/2.txt.gz': gzipSync('Packed.'),
      'c.zip': inner,
      '.hidden.txt': 'no',
      '__MACOSX/b.txt': 'no',
      'README.txt': 'no',
      'photo.jpg': 'no',
    });
    const { ids, codes, documents } = await read({ 'all.zip': bytes, 'z.txt': 'Z.' });
    expect(codes).toEqual([]);
    expect(ids).toEqual([
      'all.zip/a/1.jsonl#1',
      'two',
      'all.zip/a/2.txt.gz',
      'all.zip/b.txt',
      'all.zip/c.zip/x.txt',
      'z.txt',
    ]);
    expect(documents.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Packed.', 'B.', 'Inner.', 'Z.']);
  });

  it('may hold what programs packed themselves', async () => {
    const names = ['speech.odt', 'speech.pdf', 'speech.epub', 'speech.rtf', 'rows.xlsx'];
    const bytes = await zip(Object.fromEntries(names.map((name) => [name, sample(name)])));
    const { ids, codes } = await read({ 'a.zip': bytes });
    expect(codes).toEqual([]);
    expect(ids).toHaveLength(3 + 4);
  });

  it('report each file that is damaged by its name, and read the others', async () => {
    const bytes = await zip({
      'bad.odt': 'no archive',
      'bad.json': '{',
      'good.txt': 'Good.',
      'large.txt': 'x'.repeat(20_000),
    });
    const { ids, diagnostics } = await read({ 'a.zip': bytes }, ['.'], { limits: { document: 10_000 } });
    expect(ids).toEqual(['a.zip/good.txt']);
    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual(
      [
        ['a.zip/large.txt', 'file-too-large'],
        ['a.zip/bad.json', 'invalid-json'],
        ['a.zip/bad.odt', 'broken-odt'],
      ].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    );
  });

  it('without anything to read get a warning', async () => {
    expect((await read({ 'a.zip': await zip({ 'photo.jpg': 'x' }) })).codes).toEqual(['empty-archive']);
  });

  it('too deep inside each other are not opened', async () => {
    let bytes = await zip({ 'deep.txt': 'Deep.' });
    for (let i = 0; i < 4; i++) bytes = await zip({ 'inner.zip': bytes, 'here.txt': `Level ${i}.` });
    const { documents, codes } = await read({ 'a.zip': bytes });
    expect(codes).toEqual(['too-complex']);
    expect(documents).toHaveLength(3);
  });

  it('that unpack to far more than any text does are given up', async () => {
    const file = 'a '.repeat(400_000);
    const bytes = await zip(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, file])));
    const { codes, ids } = await read({ 'a.zip': bytes, 'good.txt': 'Good.' }, ['.'], {
      limits: { document: 1_000_000 },
    });
    expect(ids.length).toBeLessThan(8);
    expect(ids.at(-1)).toBe('good.txt');
    expect(codes).toContain('too-complex');
  }, 60_000);

  it.each(['speech.odt', 'speech.pdf', 'speech.epub', 'speech.rtf', 'rows.xlsx'])(
    'and other packed formats are known on standard input: %s',
    async (name) => {
      const { documents, codes } = await read({}, ['-'], { stdin: Readable.from([sample(name)]) });
      expect(codes).toEqual([]);
      expect(documents.length).toBeGreaterThan(0);
    },
  );
});

describe('damaged files', () => {
  const names = ['speech.odt', 'speech.pdf', 'speech.epub', 'speech.rtf', 'rows.xlsx', 'brief.pdf'];

  it.each(names)('%s, cut anywhere, costs one error at most, and the rest goes on', async (name) => {
    const whole = sample(name);
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.999]) {
      const { ids, diagnostics } = await read({
        [`bad-${name}`]: whole.subarray(0, Math.floor(whole.length * share)),
        'good.txt': 'Good.',
      });
      expect(ids.at(-1)).toBe('good.txt');
      if (ids.length === 1)
        expect(diagnostics.map(({ code }) => code)).toEqual([expect.stringMatching(/^(?:broken|no-text)-/)]);
    }
  });

  it('with any bytes changed never stop the run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 20,
        }),
        async (name, changes) => {
          const bytes = Buffer.from(sample(name));
          for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
          const { ids, codes } = await read({ [name]: bytes, 'z-good.txt': 'Good.' });
          expect(ids.at(-1)).toBe('z-good.txt');
          expect(codes).not.toContain('unreadable-file');
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  }, 60_000);
});

describe('hostile files', () => {
  const rtf = (body: string): string => `{\\rtf1 ${body}}`;

  it.each([
    ['groups', 'a.rtf', rtf(`${'{'.repeat(50_000)}x${'}'.repeat(50_000)}`)],
    ['elements', 'a.fodt', `<office:document><office:body>${'<text:p>'.repeat(20_000)}`],
  ])('with %s nested too deeply are refused', async (_, name, content) => {
    const { codes, ids } = await read({ [name]: content, 'good.txt': 'Good.' });
    expect(codes).toEqual([expect.stringMatching(/^broken-/)]);
    expect(ids).toEqual(['good.txt']);
  });

  it('with a cell far away are refused before the cells between are made', async () => {
    const archive = await JSZip.loadAsync(sample('rows.xlsx'));
    const path = 'xl/worksheets/sheet1.xml';
    const sheet = await archive.file(path)?.async('string');
    const far = '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>';
    archive.file(path, sheet?.replace('</sheetData>', far) ?? '');
    const { codes } = await read({ 'a.xlsx': await archive.generateAsync({ type: 'nodebuffer' }) });
    expect(codes).toEqual(['too-complex']);
  });

  it.each(['speech.odt', 'speech.epub'])('packed in %s beyond the limit are refused', async (name) => {
    const archive = await JSZip.loadAsync(sample(name));
    const [path] = Object.keys(archive.files).filter((file) => /content\.xml$|section0001\.xhtml$/.test(file));
    archive.file(path, `<a>${' '.repeat(3_000_000)}</a>`);
    const bytes = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    const { codes } = await read({ [name]: bytes }, ['.'], { limits: { document: 1_000_000 } });
    expect(codes).toEqual(['file-too-large']);
  });

  it('packed in a PDF beyond the limit are refused', async () => {
    const { deflateSync } = await import('node:zlib');
    const packed = deflateSync(Buffer.alloc(3_000_000, ' '));
    const head = Buffer.from(`%PDF-1.4\n1 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`);
    const bytes = Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\n')]);
    const { codes } = await read({ 'a.pdf': bytes }, ['.'], { limits: { document: 1_000_000 } });
    expect(codes).toEqual(['file-too-large']);
  });
});
