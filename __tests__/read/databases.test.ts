import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doubleQuotes } from '../../src/read/formats/backslash-quotes.js';
import { givenNameFirst } from '../../src/read/record/person-name.js';
import { read, useFolder } from './folder.js';

useFolder();

const document = { title: 'Dry wells', date: '2022-05-04', outlet: 'Elm Courier', text: 'The wells are dry.' };

describe('fields of databases', () => {
  it.each([
    [
      'NewsAPI',
      {
        source: { id: null, name: 'Elm Courier' },
        title: 'Dry wells',
        publishedAt: '2022-05-04T10:00:00Z',
        content: document.text,
      },
    ],
    [
      'the Guardian',
      {
        id: 'world/1',
        webTitle: 'x',
        webPublicationDate: '2022-05-04T10:00:00Z',
        fields: {
          headline: 'Dry wells',
          body: '<p>The wells <a href="#">are</a> dry.</p>',
          publication: 'Elm Courier',
        },
      },
    ],
    [
      'Media Cloud',
      {
        stories_id: 7,
        media_name: 'Elm Courier',
        title: 'Dry wells',
        publish_date: '2022-05-04 10:00:00',
        story_text: document.text,
      },
    ],
    ['GDELT', { DATE: '20220504101500', SourceCommonName: 'Elm Courier', title: 'Dry wells', text: document.text }],
    [
      'WordPress',
      {
        id: 1,
        date: '2022-05-04T10:00:00',
        title: { rendered: 'Dry wells' },
        content: { rendered: '<p>The wells are dry.</p>' },
        site_name: 'Elm Courier',
      },
    ],
    [
      'ProQuest',
      {
        Title: 'Dry wells',
        'Publication title': 'Elm Courier',
        'Publication date': 'May 4, 2022',
        'Full text': document.text,
        Publisher: 'Elm Papers',
      },
    ],
    [
      'Factiva',
      {
        an: 'ELM1',
        title: 'Dry wells',
        publication_date: 1651658400000,
        publication_name: 'Elm Courier',
        body: document.text,
      },
    ],
    ['Factiva’s codes', { HD: 'Dry wells', PD: '4 May 2022', SN: 'Elm Courier', LP: 'The wells', TD: 'are dry.' }],
    [
      'Elasticsearch',
      {
        _id: 'e1',
        _source: {
          headline: 'Dry wells',
          pubDate: 'Wed, 04 May 2022 10:00:00 +0000',
          newspaper: 'Elm Courier',
          text: document.text,
        },
      },
    ],
  ])('are known: %s', async (_name, record) => {
    const { documents, diagnostics } = await read({ 'a.json': JSON.stringify([record]) });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([
      { date: document.date, outlet: document.outlet, text: expect.stringMatching(/^The wells\s+are dry\.$/) },
    ]);
  });

  it('leave a column with another meaning alone', async () => {
    const { documents } = await read({ 'a.csv': 'text,speaker,subtitle,texture,update\nDry.,Ada Obi,x,y,z\n' });
    expect(documents).toEqual([
      { id: 'a.csv#2', text: 'Dry.', metadata: { speaker: 'Ada Obi', subtitle: 'x', texture: 'y', update: 'z' } },
    ]);
  });

  it('are joined into one text', async () => {
    const file = { 'a.csv': 'lead,body\nThe wells are dry.,<p>So she said.</p>\nDry.,Dry. All of them.\n,Open.\n' };
    const { documents } = await read(file, ['.'], { fields: { text: 'lead,body' } });
    expect(documents.map(({ text }) => text)).toEqual([
      'The wells are dry.\n\nSo she said.',
      'Dry. All of them.',
      'Open.',
    ]);
    expect(documents[0].metadata).toEqual({});
    expect((await read(file, ['.'], { fields: { text: 'summary,teaser' } })).codes).toContain('missing-field');
  });
});

describe('HTML in fields', () => {
  it.each([
    ['<p>“Dry,” she said.</p><p>He left.</p><script>x</script>', '“Dry,” she said.\n\nHe left.'],
    ['&lt;p&gt;&#8220;Dry,&#8221; she said.&lt;/p&gt;', '“Dry,” she said.'],
    ['“Dry,” <em>she</em> said.\n\nHe <a href="/">left</a>.', '“Dry,” she said.\n\nHe left.'],
    ['Dry.<br><br>Open.<br/>Shut.', 'Dry.\n\nOpen. Shut.'],
  ])('is read as such: %j', async (html, text) => {
    expect((await read({ 'a.json': JSON.stringify({ text: html }) })).documents[0].text).toBe(text);
  });

  it.each(['5 < 6 and 7 > 4', 'Write to <press@example.org> today.', 'a <b and c> d', 'I <3 wells'])(
    'is not seen in %s',
    async (text) => {
      expect((await read({ 'a.json': JSON.stringify({ text }) })).documents[0].text).toBe(text);
    },
  );

  it('keeps addresses between angles, and is said in a text file', async () => {
    const { documents, codes } = await read({ 'a.txt': '<p>Write to <press@example.org> today.</p>' });
    expect([documents[0].text, codes]).toEqual(['Write to <press@example.org> today.', ['markup-in-text']]);
  });
});

describe('records inside JSON', () => {
  const record = { title: 'Dry wells', body: 'The wells are dry.', tags: [{ id: 1 }] };

  it.each([
    ['articles', { status: 'ok', totalResults: 1, articles: [record] }],
    ['response.results', { response: { status: 'ok', results: [record] } }],
    ['hits.hits', { took: 1, hits: { total: 1, hits: [{ _source: record }] } }],
    ['beside a list of another kind', { articles: [record], sources: [{ name: 'Elm' }] }],
  ])('are found: %s', async (_name, answer) => {
    const { documents, diagnostics, ids } = await read({ 'a.json': JSON.stringify(answer) });
    expect([diagnostics, ids]).toEqual([[], ['a.json#1']]);
    expect(documents).toMatchObject([{ title: 'Dry wells', text: record.body }]);
  });

  it('are found in each line, with names of their own', async () => {
    const line = JSON.stringify({ articles: [record, record] });
    expect((await read({ 'a.jsonl': `${line}\n${line}\n` })).ids).toEqual([
      'a.jsonl#1.1',
      'a.jsonl#1.2',
      'a.jsonl#2.1',
      'a.jsonl#2.2',
    ]);
  });

  it('are those that are named', async () => {
    const answer = JSON.stringify({ news: [record], blogs: [{ text: 'Open.' }] });
    expect((await read({ 'a.json': answer })).codes).toEqual(['several-lists']);
    expect((await read({ 'a.json': answer }, ['.'], { records: 'blogs' })).documents.map(({ text }) => text)).toEqual([
      'Open.',
    ]);
    expect((await read({ 'a.json': answer }, ['.'], { records: 'posts' })).codes).toEqual(['missing-records']);
  });

  it('are not looked for in a record with a text of its own, nor where there are none', async () => {
    const own = await read({ 'a.json': JSON.stringify({ text: 'Dry.', comments: [{ text: 'Open.' }] }) });
    expect(own.documents).toMatchObject([{ id: 'a.json', text: 'Dry.' }]);
    expect((await read({ 'a.json': '{"title": "x", "tags": ["a"]}' })).codes).toEqual(['missing-field']);
  });
});

describe('backslashes before quotation marks in tables', () => {
  const fixed = async (table: string, size = 5): Promise<string> => {
    const chunks = (async function* () {
      for (let i = 0; i < table.length; i += size) yield table.slice(i, i + size);
    })();
    let text = '';
    for await (const chunk of doubleQuotes(chunks, ',', () => {})) text += chunk;
    return text;
  };

  it('are read as doubled marks, with a warning', async () => {
    const { documents, codes } = await read({
      'a.csv': 'id,text\n1,"Obi: \\"Yes, no.\\""\n2,"It was ""fine""."\n3,"\\"A,\\" he said"\n',
    });
    expect(documents.map(({ text }) => text)).toEqual(['Obi: "Yes, no."', 'It was "fine".', '"A," he said']);
    expect(codes).toEqual(['backslash-quotes']);
  });

  it.each(['a,"C:\\",b\n', 'a,"C:\\"\nb', 'a,"C:\\"', 'a,b \\"c\\" d,e\n', 'a,"x ""y"" z"\n', 'a,"\\\\","b"'])(
    'stay in %j',
    async (table) => {
      expect(await fixed(table)).toBe(table);
    },
  );

  it('come out the same however the table is cut, in the same length', async () => {
    const piece = fc.constantFrom('"', '\\"', '\\', ',', '\n', 'a', '""', ' ');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 7 }), async (pieces, size) => {
        const table = pieces.join('');
        const whole = await fixed(table, 1000);
        expect(await fixed(table, size)).toBe(whole);
        expect(whole).toHaveLength(table.length);
      }),
    );
  });
});

describe('names in a column of speakers', () => {
  it.each([
    ['Obi, Ada Grace', 'Ada Grace Obi'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['Le Pen, Marine', 'Marine Le Pen'],
    ['MACRON Emmanuel', 'Emmanuel Macron'],
    ['OBI ADA', 'Ada Obi'],
    ['LUND Anna-Maria', 'Anna-Maria Lund'],
    ["O'Neill, Mary-Jane", "Mary-Jane O'Neill"],
    ['MOSS, Rita Jane', 'Rita Jane Moss'],
    ['van der MOSS, Rita', 'Rita van der Moss'],
    ['Moss, Rita, Sen.', 'Rita Moss'],
    ['Moss, Rita, MP', 'Rita Moss'],
    ['Moss, Rita (Labour)', 'Rita Moss'],
    ['Paul Moss (LAB)', 'Paul Moss'],
    ['Mr. Paul Moss', 'Paul Moss'],
    ['Foreign Minister Paul Moss', 'Paul Moss'],
  ])('are put with the given name first: %s', (written, name) => {
    expect(givenNameFirst(written)).toBe(name);
  });

  it.each([
    'Ada Grace Obi',
    'Ada Obi, Jr.',
    'Council (EU)',
    'General Electric',
    'Bank of Dover, Ltd.',
    'Pope Francis',
    'Press Association',
    'Obi, Minister of Trade',
    'UN Secretary-General',
    'Obi, Lund, Reyes',
    'ADA OBI',
    'Norway',
  ])('stay: %s', (name) => {
    expect(givenNameFirst(name)).toBe(name);
  });
});
