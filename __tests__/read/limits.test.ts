import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import { bounded, TimeOver } from '../../src/base/bounded.js';
import { formatSize, parseSize } from '../../src/read/guard/limits.js';
import { read, useFolder } from './folder.js';

useFolder();

const GOOD = { 'good.txt': 'A good text.' };
const small = { limits: { document: 100_000 } };

describe('limits', () => {
  it.each([
    ['a text', 'bad.txt', 'x'.repeat(100_001)],
    ['packed text', 'bad.txt.gz', gzipSync('x'.repeat(50_000_000))],
    ['Markdown', 'bad.md', 'x '.repeat(60_000)],
    ['a page', 'bad.html', `<p>${'x'.repeat(100_000)}</p>`],
    ['JSON', 'bad.json', JSON.stringify({ text: 'x'.repeat(100_000) })],
    ['a line', 'bad.jsonl.gz', gzipSync(`{"text": "${'x'.repeat(3_000_000)}"}`)],
  ])('refuse %s that is too large, and read the rest', async (_, name, content) => {
    const { ids, codes } = await read({ ...GOOD, [name]: content }, ['.'], small);
    expect(codes).toEqual(['file-too-large']);
    expect(ids).toEqual(['good.txt']);
  });

  it('refuse a Word document that unpacks to more, whatever it says of itself', async () => {
    const zip = new JSZip();
    zip.file('word/document.xml', `<w:document>${'<w:p/>'.repeat(100_000)}</w:document>`);
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    const lying = Buffer.from(bytes);
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 1))
      lying.writeUInt32LE(10, at + 24);
    const { ids, codes } = await read({ ...GOOD, 'a.docx': bytes, 'b.docx': lying }, ['.'], small);
    expect(codes).toEqual(['file-too-large', 'broken-docx']);
    expect(ids).toEqual(['good.txt']);
  });

  it('refuse one record of many, not the file', async () => {
    const long = 'x'.repeat(200_000);
    const { ids, diagnostics } = await read(
      { 'a.jsonl': `{"text":"1"}\n{"text":"${long}"}\n{"text":"3"}`, 'b.csv': `text,n\n1,1\n${long},2\n3,3\n` },
      ['.'],
      small,
    );
    expect(ids).toEqual(['a.jsonl#1', 'a.jsonl#3', 'b.csv#2', 'b.csv#4']);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['file-too-large', 2],
      ['broken-row', 3],
    ]);
  });

  it('let a file of many documents be of any size, and a document of the size allowed', async () => {
    const { ids, codes } = await read(
      {
        'a.jsonl': '{"text":"A line."}\n'.repeat(20_000),
        'b.csv': `text,n\n${'A "row",1\n'.repeat(15_000)}`,
        'c.txt': 'x'.repeat(100_000),
      },
      ['.'],
      small,
    );
    expect(ids).toHaveLength(35_001);
    expect(codes).toEqual([]);
  });

  it('count fields, and values of JSON outside strings', async () => {
    const limits = { fields: 5, values: 50 };
    const { ids, codes } = await read(
      {
        'a.jsonl': '{"text":"a","b":{"c":{"d":{"e":1}}}}\n{"text":"b","c":{"d":1,"e":2,"f":3,"g":4}}',
        'b.md': `---\n${'abcdefg'.replace(/./g, '$&: 1\n')}---\nText.`,
        'c.json': `{"text": "${'a, [b] {c} '.repeat(40)}"}`,
        'd.json': `{"text": "a", "list": [${'{},'.repeat(60)}{}]}`,
      },
      ['.'],
      { limits },
    );
    expect(ids).toEqual(['a.jsonl#1', 'b.md', 'c.json']);
    expect(codes).toEqual(['too-many-fields', 'too-many-fields', 'too-complex']);
  });
});

describe('time', () => {
  it('is limited, in loops and in regular expressions', () => {
    const forever = (): void => {
      for (;;);
    };
    expect(() => bounded(forever, 30)).toThrow(TimeOver);
    expect(() => bounded(() => /^(a+)+$/.test(`${'a'.repeat(40)}b`), 30)).toThrow(TimeOver);
  });

  it('leaves results and errors as they are', () => {
    expect(bounded(() => ({ a: 1 }))).toEqual({ a: 1 });
    expect(() =>
      bounded(() => {
        throw new RangeError('own');
      }),
    ).toThrow(new RangeError('own'));
  });

  // each of these took more than forty seconds
  it.each([
    ['=.md', `a\n${'=\n'.repeat(30_000)}`],
    ['plus.md', '+ '.repeat(30_000)],
    ['one.md', '1. '.repeat(30_000)],
    ['items.md', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['links.md', '[a]('.repeat(20_000)],
    ['a.html', '<a>'.repeat(100_000)],
    ['b.html', '<b>'.repeat(100_000)],
    ['div.html', '<div>'.repeat(100_000)],
    ['table.html', `<table>${'<tr><td>a</td></tr>'.repeat(100_000)}</table>`],
    ['close.html', `${'<i>'.repeat(50_000)}${'</b>'.repeat(50_000)}`],
    ['ends.html', '</p>'.repeat(100_000)],
    ['quotes.csv', `a,text\n${'"\t;\n'.repeat(30_000)}`],
    ['columns.csv', `${'text,'.repeat(9000)}a\n`],
  ])(
    'is enough for %s',
    async (name, content) => {
      const start = performance.now();
      const { ids, codes } = await read({ ...GOOD, [name]: content });
      expect(ids).toContain('good.txt');
      expect(ids.length + codes.length).toBeGreaterThan(1);
      expect(codes).not.toContain('too-slow');
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );

  it('reads the words of a page that is too large to look for its article', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `<tr><td>Row ${i} &amp; more</td></tr>`).join('');
    const { documents, codes } = await read({
      'a.html': `<script>no</script><table>${rows}</table><style>no</style><p>End.`,
    });
    expect(codes).toEqual(['too-much-markup']);
    expect(documents[0].text).toMatch(/^Row 0 & more\n\nRow 1 & more\n\n[\s\S]*Row 11999 & more\n\nEnd\.$/);
  });
});

describe('sizes', () => {
  it.each([
    ['64MB', 64 * 1024 * 1024],
    ['1.5 kb', 1536],
    ['2g', 2 * 1024 ** 3],
    ['500', 500],
  ])('reads %s', (written, bytes) => expect(parseSize(written)).toBe(bytes));

  it.each(['', 'MB', '-1', '0', '1e3', '5 apples', '0.1'])('refuses “%s”', (written) =>
    expect(parseSize(written)).toBeUndefined(),
  );

  it('prints sizes that it can read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), fc.constantFrom('B', 'KB', 'MB'), (n, unit) => {
        expect(formatSize(parseSize(`${n}${unit}`)!)).toBe(`${n} ${unit}`);
      }),
    );
  });
});

describe('damage', () => {
  it('of any kind loses only that file', async () => {
    const zip = new JSZip();
    zip.file('word/document.xml', '<w:document><w:p><w:r><w:t>One.</w:t></w:r></w:p></w:document>');
    const sound: Record<string, Buffer> = {
      'bad.docx': await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }),
      'bad.txt.gz': gzipSync('One. Two. Three.'),
      'bad.md': Buffer.from('---\ntitle: a\n---\n# One\n\n- two [three](four)\n'),
      'bad.html': Buffer.from('<html><head><title>T</title></head><body><p>One &amp; <b>two</b></p></body></html>'),
      'bad.csv': Buffer.from('id,text\n1,"One, ""two"""\n2,Three\n'),
      'bad.json': Buffer.from('[{"text":"One"},{"text":["two","three"],"a":{"b":1}}]'),
      'bad.jsonl': Buffer.from('{"text":"One"}\n{"text":"two"}\n'),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(sound)),
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.nat(400),
        async (name, changes, cut) => {
          const bytes = Buffer.from(sound[name]);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const { ids, codes } = await read({ ...GOOD, [name]: bytes.subarray(0, cut) });
          expect(ids).toContain('good.txt');
          expect(ids.length + codes.length).toBeGreaterThan(1);
        },
      ),
      { numRuns: Number(process.env.FUZZ ?? 300), seed: 11 },
    );
  }, 60_000);

  it('in a Word document is found by its checksum', async () => {
    const text = '<w:document><w:p><w:r><w:t>Sound text.</w:t></w:r></w:p></w:document>';
    const zip = new JSZip();
    zip.file('word/document.xml', text);
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    bytes.write('Other', bytes.indexOf('Sound'));
    const { codes } = await read({ 'a.docx': bytes });
    expect(codes).toEqual(['broken-docx']);
  });
});
