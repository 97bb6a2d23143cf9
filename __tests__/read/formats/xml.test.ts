import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

const summary = async (files: Record<string, string>) => {
  const { documents, codes } = await read(files, [Object.keys(files)[0]]);
  return { codes, documents };
};

describe('feeds', () => {
  it('of RSS have a document for each item, its fullest text, and the feed as outlet', async () => {
    const { documents, codes } = await summary({
      'a.rss': `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Port Gazette</title><language>en-GB</language><link>https://gazette.example</link>
<image><title>Logo</title></image>
<item><title>Harbour &amp; quay</title><guid isPermaLink="false">g1</guid><pubDate>Fri, 07 May 2021 10:00:00 GMT</pubDate><dc:creator>Ida Winter</dc:creator>
<link>https://gazette.example/1</link><category>Ports</category><category>Trade</category>
<description>Short.</description><content:encoded><![CDATA[<p>“We will not close it,” said Ada Obi.</p><p>Na&iuml;ve, said Bela Kiss.</p>]]></content:encoded></item>
<item><title>Reply</title><description>&lt;p&gt;Kiss disagreed.&lt;/p&gt;</description></item>
</channel></rss>`,
    });
    expect(codes).toEqual([]);
    expect(documents.map(({ id, title, date, outlet, text }) => ({ id, title, date, outlet, text }))).toEqual([
      {
        id: 'g1',
        title: 'Harbour & quay',
        date: '2021-05-07',
        outlet: 'Port Gazette',
        text: '“We will not close it,” said Ada Obi.\n\nNaïve, said Bela Kiss.',
      },
      { id: 'a.rss#2', title: 'Reply', date: undefined, outlet: 'Port Gazette', text: 'Kiss disagreed.' },
    ]);
    expect(documents[0].metadata).toEqual({
      author: 'Ida Winter',
      language: 'en-GB',
      url: 'https://gazette.example/1',
      categories: 'Ports; Trade',
    });
  });

  it('of Atom have entries, with text, HTML or XHTML in them', async () => {
    const { documents } = await summary({
      'a.xml': `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay News</title>
<entry><id>e1</id><title>One</title><published>2021-05-07T10:00:00Z</published><author><name>Ida Winter</name></author><link href="https://q.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First <b>words</b>.</p><p>Second.</p></div></content></entry>
<entry><id>e2</id><title>Two</title><summary type="html">&lt;p&gt;In short.&lt;/p&gt;</summary></entry></feed>`,
    });
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['e1', 'First words.\n\nSecond.'],
      ['e2', 'In short.'],
    ]);
    expect(documents[0]).toMatchObject({ outlet: 'Quay News', date: '2021-05-07' });
    expect(documents[0].metadata.author).toBe('Ida Winter');
  });
});

const PERSONS = `<listPerson><person xml:id="ObiAda"><persName><surname>Obi</surname><forename>Ada</forename></persName><sex value="F"/>
<affiliation role="member" ref="#party.GRN" from="2015-01-01"/></person>
<person xml:id="PE77"><persName>Bela Kiss</persName></person></listPerson>`;
const header = (persons: string): string =>
  `<teiHeader><fileDesc><titleStmt><title type="main">Sitting 12</title><title type="sub">Minutes</title></titleStmt>
<sourceDesc><bibl><date when="2021-05-07">7 May</date></bibl></sourceDesc></fileDesc>
<profileDesc><particDesc>${persons}</particDesc></profileDesc></teiHeader>`;
const DEBATE = `<text><body><div type="debateSection"><note type="speaker">The Chair:</note>
<u who="#ObiAda" ana="#chair" xml:id="u1"><seg>The sitting is open.</seg><note>Applause.</note><seg>We <gap reason="inaudible"/>begin<vocal><desc>laughter</desc></vocal>.</seg></u>
<u who="#PE77" ana="#regular" xml:id="u2"><seg>I thank the Chair &amp; the members.</seg></u>
<u who="#WinterIda" xml:id="u3"><seg>I disagree.</seg></u><u who="#ObiAda" xml:id="u4"><note>nods</note></u></div></body></text>`;
const tei = (persons: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header(persons)}${DEBATE}</TEI>`;

describe('TEI', () => {
  it.each([
    ['in the file', { 'p_2021.xml': tei(PERSONS) }],
    ['beside it', { 'p_2021.xml': tei(''), 'P-listPerson.xml': `<?xml version="1.0"?>${PERSONS}` }],
    ['a folder above', { '2021/p_2021.xml': tei(''), 'P-listPerson.xml': PERSONS }],
  ])('gives each speech its speaker, by a list of persons %s', async (_, files) => {
    const { documents, codes } = await summary(files as Record<string, string>);
    expect(codes).toEqual([]);
    expect(documents.map(({ id, speaker, text }) => [id, speaker, text])).toEqual([
      ['u1', 'Ada Obi', 'The sitting is open.\n\nWe begin.'],
      ['u2', 'Bela Kiss', 'I thank the Chair & the members.'],
      ['u3', 'Winter Ida', 'I disagree.'],
    ]);
    expect(documents[0]).toMatchObject({ title: 'Sitting 12', date: '2021-05-07' });
    expect(documents[0].metadata).toMatchObject({ role: 'chair', sex: 'F', party: 'GRN', language: 'en' });
  });

  it('takes the name before a turn where there is no list', async () => {
    const { documents } = await summary({
      'a.tei': `<TEI><text><body><sp><speaker>ADA OBI.</speaker><p>We go.</p></sp><sp who="#x1"><speaker>Kiss:</speaker><l>I</l><l>stay.</l></sp></body></text></TEI>`,
    });
    expect(documents.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['ADA OBI', 'We go.'],
      ['Kiss', 'I\n\nstay.'],
    ]);
  });

  it('without turns is one document, with the corrected of two readings and without notes', async () => {
    const { documents } = await summary({
      'a.xml': `<TEI xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Letter</title><author>Ida Winter</author></titleStmt></fileDesc></teiHeader>
<text><body><head>To all</head><p>The <choice><sic>habour</sic><corr>harbour</corr></choice> is open.<note>In ink.</note></p></body></text></TEI>`,
    });
    expect(documents.map(({ title, text, speaker }) => [title, text, speaker])).toEqual([
      ['Letter', 'To all\n\nThe harbour is open.', undefined],
    ]);
    expect(documents[0].metadata.author).toBe('Ida Winter');
  });

  it('that only lists persons, or includes other files, is no text, and no error', async () => {
    const { codes, ids } = await read({ 'listPerson.xml': PERSONS, 'all.xml': '<teiCorpus><teiHeader/></teiCorpus>' });
    expect(codes).toEqual(['no-text', 'no-text']);
    expect(ids).toEqual([]);
  });
});

describe('news items', () => {
  const expected = { title: 'Harbour open', text: '“We will not close it,” said Ada Obi.\n\nKiss disagreed.' };
  const P = '<p>“We will not close it,” said Ada Obi.</p><p>Kiss disagreed.</p>';

  it.each([
    [
      'NITF',
      `<nitf><head><title>x</title><docdata><date.issue norm="20210507T100000Z"/></docdata><pubdata name="Port Gazette"/></head><body><body.head><hedline><hl1>Harbour open</hl1></hedline><byline>By Ida Winter</byline><dateline><location>QUAY</location></dateline></body.head><body.content><block>${P}</block><media><media-caption>A crane.</media-caption></media></body.content></body></nitf>`,
    ],
    [
      'NewsML-G2',
      `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="g" xml:lang="en"><itemMeta><versionCreated>2021-05-09T00:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2021-05-07T10:00:00Z</contentCreated><creditline>Port Gazette</creditline><by>By Ida Winter</by><headline>Harbour open</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body>${P}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
    ],
    [
      'NewsML 1',
      `<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20210507</DateId><NewsItemId>n1</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Harbour open</HeadLine><ByLine>By Ida Winter</ByLine><CreditLine>Port Gazette</CreditLine></NewsLines><ContentItem><DataContent>${P}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    ],
    [
      'the Reuters corpus',
      `<?xml version="1.0" encoding="iso-8859-1"?><newsitem itemid="1" date="2021-05-07" xml:lang="en"><title>x</title><headline>Harbour open</headline><byline>By Ida Winter</byline><text>${P}</text><metadata><dc element="dc.publisher" value="x"/></metadata></newsitem>`,
    ],
  ])('of %s have title, day, author and paragraphs', async (kind, xml) => {
    const content = kind.includes('Reuters') ? xml.replace(/[“”]/g, '"') : xml;
    const { documents, codes } = await summary({ 'a.xml': content });
    expect(codes).toEqual([]);
    expect(documents).toHaveLength(1);
    expect({ ...documents[0], text: documents[0].text.replace('"We', '“We').replace(',"', ',”') }).toMatchObject(
      expected,
    );
    expect(documents[0].date).toBe('2021-05-07');
    expect(documents[0].metadata.author).toBe('Ida Winter');
  });
});

describe('XML', () => {
  it('is read in the encoding that it declares', async () => {
    const xml = '<?xml version="1.0" encoding="windows-1251"?><TEI><text><body><p>X said “</p></body></text></TEI>';
    const bytes = Buffer.concat([
      Buffer.from(xml.slice(0, xml.indexOf('X'))),
      Buffer.from([0xcf, 0x93]),
      Buffer.from(xml.slice(xml.indexOf(' said'), xml.indexOf('“'))),
      Buffer.from(xml.slice(xml.indexOf('“') + 1)),
    ]);
    const { documents } = await read({ 'a.xml': bytes });
    expect(documents[0].text).toBe('П“ said');
  });

  it('of an unknown kind, or damaged, is an error with its reason, and the rest goes on', async () => {
    const { diagnostics, ids } = await read({
      'a.xml': '<invoice><line>1</line></invoice>',
      'b.xml': 'not XML at all',
      'c.rss': '<rss><channel><item><title>One</title><description>Text.</description></item><item>',
      'd.nitf': `<nitf>${'<p>'.repeat(5000)}`,
      'e.xml': '<html><body><p>A page of some words.</p></body></html>',
      'good.txt': 'Good.',
    });
    expect(diagnostics.map(({ code, file }) => [file, code])).toEqual([
      ['a.xml', 'unknown-xml'],
      ['b.xml', 'broken-xml'],
      ['c.rss', 'broken-xml'],
      ['d.nitf', 'broken-xml'],
    ]);
    expect(diagnostics[0].message).toContain('<invoice>');
    expect(ids).toEqual(['e.xml', 'good.txt']);
  });

  it('that declares entities in entities does not grow', async () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`).join(
      '',
    );
    const { documents } = await read({
      'a.xml': `<!DOCTYPE rss [<!ENTITY e0 "x">${entities}]><rss><channel><item><description>&e20; said</description></item></channel></rss>`,
    });
    expect(documents[0]?.text.length ?? 0).toBeLessThan(100);
  });
});
