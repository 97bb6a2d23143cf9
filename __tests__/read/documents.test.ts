import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { read, useFolder } from './folder.js';

useFolder();

describe('Markdown', () => {
  it('reads text without markup, and metadata from front matter', async () => {
    const { documents, codes } = await read({
      'a.md': [
        '---',
        'title: "Ferries: a speech"',
        'speaker: Ida Lund',
        'date: 5 March 2021',
        'tags: [ferry, islands]',
        'nested: { a: 1 }',
        '---',
        '# A heading',
        '',
        'Some *emphasis*, a [link](http://x.example) and `code`,',
        'on two lines. ![picture](p.png)',
        '',
        '> Quoted',
        '',
        '- one **item**',
        '- another',
        '',
        '```js',
        'alert(1)',
        '```',
        '<div>HTML</div>',
      ].join('\r\n'),
    });
    expect(codes).toEqual([]);
    expect(documents).toEqual([
      {
        id: 'a.md',
        title: 'Ferries: a speech',
        speaker: 'Ida Lund',
        date: '2021-03-05',
        metadata: { tags: 'ferry; islands', 'nested.a': '1' },
        text: 'A heading\n\nSome emphasis, a link and code, on two lines.\n\n> Quoted\n\none item\n\nanother',
      },
    ]);
  });

  it('takes the first heading for the title, and dashes in the text for what they are', async () => {
    const { documents } = await read({ 'a.md': 'Before.\n\n# The *title*\n\n---\n\nspeaker: nobody\n' });
    expect(documents[0]).toMatchObject({
      title: 'The title',
      text: 'Before.\n\nThe title\n\nspeaker: nobody',
      metadata: {},
    });
    expect(documents[0].speaker).toBeUndefined();
  });

  it('says where front matter is broken, and reads the text all the same', async () => {
    const { documents, diagnostics } = await read({ 'a.md': '---\ntitle: one\ndate: a: b\n---\nThe text.\n' });
    expect(documents).toMatchObject([{ text: 'The text.', metadata: {} }]);
    expect(diagnostics).toMatchObject([{ code: 'invalid-front-matter', file: 'a.md', line: 3, column: 7 }]);
  });

  it('does not choke on markup made to be slow or deep', async () => {
    const { codes, ids } = await read({
      'a.md': '*a_'.repeat(20_000),
      'b.md': `${'>'.repeat(5_000)} x`,
      'c.md': 'sound',
    });
    expect(codes).toEqual(['too-much-markup']);
    expect(ids).toEqual(['a.md', 'b.md', 'c.md']);
  });
});

describe('HTML', () => {
  const sentence =
    'The minister said the ferry line would close in spring, a plan that the opposition called reckless. ';
  const page = `<!doctype html><html lang="en"><head><title>Ferry line to close | Evening Star</title>
    <meta property="og:title" content="Ferry line to close"><meta property="og:site_name" content="Evening Star">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry line to close",
      "datePublished":"2021-03-05T09:00:00Z","author":{"@type":"Person","name":"Ida Lund"}}</script></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <article><h1>Ferry line to close</h1><p>${sentence.repeat(3)}</p>
    <figure><img src="p.jpg" alt="pier"><figcaption>The pier. Holm/AP</figcaption></figure>
    <p>&ldquo;We will not pay,&rdquo; said <a href="/holm">Per&nbsp;Holm</a>,<br>the mayor.</p>
    <aside><p>Related: bridges.</p></aside><p>${sentence.repeat(2)}<script>alert("x")</script></p></article>
    <footer><p>Copyright, all rights reserved.</p></footer></body></html>`;

  it('reads the main text with its paragraphs, and what the page says of itself', async () => {
    const { documents, codes } = await read({ 'a.html': page });
    expect(codes).toEqual([]);
    expect(documents).toEqual([
      {
        id: 'a.html',
        title: 'Ferry line to close',
        outlet: 'Evening Star',
        date: '2021-03-05',
        metadata: { author: 'Ida Lund', language: 'en' },
        text: [
          sentence.repeat(3).trim(),
          '“We will not pay,” said Per Holm, the mayor.',
          sentence.repeat(2).trim(),
        ].join('\n\n'),
      },
    ]);
  });

  it('reads pages without head or structure, gzipped, in Windows-1252', async () => {
    const { documents } = await read({ 'a.htm.gz': gzipSync(Buffer.from('<p>Caf\xe9 \x93open\x94<p>Next', 'latin1')) });
    expect(documents[0].text).toBe('Café “open”\n\nNext');
  });

  it('takes a date from meta tags where there is no JSON-LD', async () => {
    const head = '<meta name="date" content="2020-01-02">';
    const { documents } = await read({
      'a.html': `<html><head>${head}</head><body><p>${sentence.repeat(6)}</p></body></html>`,
    });
    expect(documents[0].date).toBe('2020-01-02');
  });

  it('reports pages without text or of absurd depth', async () => {
    const { codes, ids } = await read({
      'a.html': '<html><body><script>x</script></body></html>',
      'b.html': `${'<div>'.repeat(20_000)}deep`,
      'c.html': page,
    });
    expect(codes).toEqual(['no-main-text', 'empty-file', 'too-much-markup']);
    expect(ids).toEqual(['b.html', 'c.html']);
  });
});

describe('a page that is nothing but a short text', () => {
  it.each([
    [
      'the words that announce a quotation',
      '<html><body><p>Ada Obi said in a post:</p><blockquote><p>We built it.</p><p>We will pay.</p></blockquote><p>It rained.</p></body></html>',
      'Ada Obi said in a post:\n\n> We built it.\n\n> We will pay.\n\nIt rained.',
    ],
    [
      'its questions',
      '<p><em>Is it safe?</em></p><p>Yes.</p><p><em>Is it old?</em></p><p>No.</p>',
      'Is it safe?\n\nYes.\n\nIs it old?\n\nNo.',
    ],
  ])('keeps %s', async (_, page, text) => {
    const { documents } = await read({ 'a.html': page });
    expect(documents[0].text).toBe(text);
  });

  it('does not have its title twice, nor what stands around an article', async () => {
    const { documents } = await read({
      'a.html': '<html><head><title>The dam</title></head><body><h1>The dam</h1><p>We built it.</p></body></html>',
      'b.html': `<nav>Home</nav><p>${'We built it, and we will pay for it. '.repeat(20)}</p><footer>Imprint</footer>`,
    });
    expect(documents[0].title).toBe('The dam');
    expect(documents[0].text).toBe('We built it.');
    expect(documents[1].text).not.toMatch(/Home|Imprint/);
  });
});

describe('Word', () => {
  async function docx(paragraphs: string[]): Promise<Buffer> {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
    const zip = new JSZip();
    zip.file(
      '[Content_Types].xml',
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    );
    zip.file(
      '_rels/.rels',
      `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    );
    zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`);
    return zip.generateAsync({ type: 'nodebuffer' });
  }

  it('reads paragraphs, also gzipped', async () => {
    const file = await docx(['First, “quoted” &amp; plain.', '', 'Second.']);
    const { documents, codes } = await read({ 'a.docx': file, 'b.docx.gz': gzipSync(file) });
    expect(codes).toEqual([]);
    expect(documents.map(({ text }) => text.trim().split(/\n+/))).toEqual([
      ['First, “quoted” & plain.', 'Second.'],
      ['First, “quoted” & plain.', 'Second.'],
    ]);
  });

  it('reports what is no Word document', async () => {
    const { codes, ids } = await read({ 'a.docx': 'text', 'b.docx': '', 'c.txt': 'sound' });
    expect(codes).toEqual(['broken-docx', 'empty-file']);
    expect(ids).toEqual(['c.txt']);
  });
});
