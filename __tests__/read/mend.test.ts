import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decoderNamed } from '../../src/read/decode.js';
import { decodeEntities } from '../../src/read/mend/entities.js';
import { unescapeQuotes } from '../../src/read/mend/escapes.js';
import { joinHyphens } from '../../src/read/mend/hyphens.js';
import { mendMojibake } from '../../src/read/mend/mojibake.js';
import { joinPages } from '../../src/read/mend/pages.js';
import { read, useFolder } from './folder.js';

useFolder();

/** UTF-8 read as another encoding, in the same way by every version of Node. */
const misread = (text: string, encoding: string): string => decoderNamed(encoding)!.decode(Buffer.from(text));

describe('UTF-8 that was decoded twice', () => {
  it.each([
    '“Yes,” Zoë said – it’s 20 °C.',
    'Obi’s',
    'El Niño',
    'Škoda… šedá',
    '«Да», сказал Иванов’',
    'Шифр ИЖ, Ε = ƒ(x)’',
    '👍 “Fine”',
  ])('is mended: %s', (text) => {
    const once = misread(text, 'windows-1252');
    expect(mendMojibake(once).text).toBe(text);
    expect(mendMojibake(misread(once, 'windows-1252')).text).toBe(text);
    expect(mendMojibake(Buffer.from(text).toString('latin1')).text).toBe(text);
  });

  it('is mended where it was read as Mac Roman', () => {
    const text = '“Yes,” Zoë said – it’s late.';
    expect(mendMojibake('‚ÄúYes,‚Äù Zo√´ said ‚Äì it‚Äôs late.').text).toBe(text);
  });

  it('is mended beside sound text, and where the last byte of a mark is lost', () => {
    expect(mendMojibake('“Yes,” she said. â€œNo,â€ he said.Â He left.').text).toBe(
      '“Yes,” she said. “No,” he said. He left.',
    );
  });

  it.each([
    'Zoë said: “Schöne Grüße, José!” – ‘l’été’ cost 5 € or £4.',
    'CAFÉ” and “MENÜ” and „Spaß“ and ESPAÑA’',
    'SÃO PAULO, CORAÇÃO, MAÇÃ”, Âncora',
    '« À l’État » – “État” ’é',
    'Σωκράτης, Иван, 北京, ﬁne',
  ])('is not seen in %s', (text) => {
    expect(mendMojibake(text)).toEqual({ text, count: 0 });
  });

  it('is found whatever the letters, and sound text stays', () => {
    const words = fc.array(fc.constantFrom('Zoë', '“Yes,”', 'naïve', 'it’s', '–', 'and', 'Łódź', 'ça'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        expect(mendMojibake(text).text).toBe(text);
        expect(mendMojibake(`’ ${text}`).text).toBe(`’ ${text}`);
        expect(mendMojibake(misread(`’ ${text}`, 'windows-1252')).text).toBe(`’ ${text}`);
      }),
    );
  });

  it('is said, and so are characters that are lost', async () => {
    const { documents, diagnostics } = await read({
      'a.txt': 'Obi said: â€œYesâ€\u009d.',
      'b.txt': 'Obi didn\ufffdt.',
    });
    expect(documents[0].text).toBe('Obi said: “Yes”.');
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['decoded-twice', 'a.txt'],
      ['lost-characters', 'b.txt'],
    ]);
  });
});

describe('entities in plain text', () => {
  it.each([
    ['&quot;Yes,&quot; she said. It&#39;s &#8220;late&#x201D;.', '"Yes," she said. It\'s “late”.'],
    ['AT&amp;T &amp;amp;quot;now&amp;amp;quot;', 'AT&T "now"'],
  ])('are decoded: %s', (written, text) => {
    expect(decodeEntities(written).text).toBe(text);
  });

  it.each([
    'AT&T said; so did R&D; and Q&A.',
    'https://example.org/?a=1&copy=2&b=3',
    '&nosuchthing; & more',
    'Simon & Schuster; Smith',
  ])('are not seen in %s', (text) => {
    expect(decodeEntities(text)).toEqual({ text, count: 0 });
  });
});

describe('backslashes of programs', () => {
  it('are taken off', () => {
    expect(unescapeQuotes('\\"Yes,\\" she said. It\\\'s late.').text).toBe('"Yes," she said. It\'s late.');
    expect(unescapeQuotes('She left.\\n\\nHe stayed.\\r\\n“No,” he said.').text).toBe(
      'She left.\n\nHe stayed.\n“No,” he said.',
    );
  });

  it.each(['C:\\new\\names', 'a \\ b', 'The path \\\\server\\notes'])('stay in %s', (text) => {
    expect(unescapeQuotes(text)).toEqual({ text, count: 0 });
  });
});

describe('words cut at a line’s end', () => {
  it.each([
    ['would defend interna-\ntional law and', 'would defend international law and'],
    ['the United Na-\ntions.\n\n“Next', 'the United Nations. “Next'],
    ['rights are univer-\r\n  sal,” she', 'rights are universal,”'],
    ['on Wednes-\nday the under-\nstanding', 'on Wednesday'],
    ['inter\u00adna\u00adtional law', 'international'],
    ['interna\u00ad\ntional law', 'international'],
    ['short-\nages and a high-\nlight', 'shortages'],
    ['a long-\nterm plan', 'long-term'],
    ['a government-\nbacked plan', 'government-backed'],
    ['a state-of-the-\nart plan', 'state-of-the-art'],
    ['the cease-\nfire held. The cease-fire', 'cease-fire held'],
    ['the Anglo-\nAmerican plan', 'Anglo-American plan'],
    ['inter-\n\nnational law', 'international law'],
    ['anti-\nhunger aid against hunger', 'anti-hunger'],
    ['the email-\ning email-ing', 'email-ing'],
  ])('are joined: %j', (written, joined) => {
    expect(joinHyphens(written).replace(/\s+/g, ' ')).toContain(joined);
  });

  it.each([
    'pre-\nand post-war talks',
    'I was going to-\nMR. LUND: No.',
    'He left -\nand she stayed',
    'in 2019-\n20 and',
    '- one\n- two\n- three',
    'a-\nb',
  ])('are not seen in %j', (text) => {
    expect(joinHyphens(text)).toBe(text);
  });

  it('leave all else at its place, and no text is lost', () => {
    const part = fc.constantFrom(
      'interna-\ntional',
      'long-\r\n  term',
      'pre-\nand',
      'Obi said',
      '\n\n',
      'so\u00adft',
      'Na-\ntions.\nNext',
      '12',
      '“',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join(' ');
        const joined = joinHyphens(text);
        expect(joined).toHaveLength(text.length);
        expect(joined.replace(/[\s-]/g, '')).toBe(text.replace(/[\s\u00ad-]/g, ''));
        let cut = 0; // behind the last word that was cut
        for (const { index, 0: word } of text.matchAll(/\S*[-\u00ad](?:\s+\S+)?/g)) {
          expect(joined.slice(cut, index)).toBe(text.slice(cut, index));
          cut = index + word.length + 3;
        }
      }),
    );
  });
});

describe('heads and feet of pages', () => {
  it.each([
    ['said the court must\n\nPage 2 of 10\n\nstay in place.', 'the court must stay in'],
    ['said the court must\n\n- 2 -\n\nstay in place.', 'the court must stay in'],
    ['said the court must\nPage 2\nstay in place.', 'the court must stay in'],
    ['said the court must\n\n12\n\fDaily News\n\nstay. It\n\n13\n\fDaily News\n\nis late.', 'must stay. It is late.'],
    ['said the court must\n\nDaily News 12\n\nstay. It\n\n13 Daily News\n\nis late.', 'must stay. It is late.'],
  ])('do not part a sentence: %j', (written, joined) => {
    const text = joinPages(written);
    expect(text.replace(/\s+/g, ' ')).toContain(joined);
    expect(text).toHaveLength(written.length);
  });

  it.each([
    'as it says on\npage 12 of the report\nand elsewhere',
    'She spoke.\n\nPage 2 of 10\n\nthen left.',
    'was signed in\n2015\nand again',
    'we will fight\nFor rights\nwe will fight\nFor rights\nand win',
    'The court\n\nHe said so\n\nof the minister',
    'She left\n\nPage 2 of 10\n\nHe stayed.',
  ])('are not seen in %j', (text) => {
    expect(joinPages(text)).toBe(text);
  });
});
