import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

const srt = (...cues: [number, number, string][]): string =>
  cues.map(([from, to, text], i) => `${i + 1}\n${time(from)} --> ${time(to)}\n${text}\n`).join('\n');
const time = (seconds: number): string =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')},000`;
const vtt = (...cues: [number, number, string][]): string => `WEBVTT\n\n${srt(...cues).replaceAll(',000', '.000')}`;

const textOf = async (name: string, content: string): Promise<string | undefined> =>
  (await read({ [name]: content })).documents[0]?.text;

describe('subtitles', () => {
  it('join what one person says across them', async () => {
    const text = await textOf('a.srt', srt([1, 2, 'We will not'], [2, 3, 'close <i>the harbour</i>,\nshe said.']));
    expect(text).toBe('We will not close the harbour, she said.');
  });

  it.each([
    ['voices', vtt([1, 2, '<v Ada Obi>We will not'], [2, 3, '<v Ada Obi>close it.'], [3, 4, '<v Bela Kiss>Why?'])],
    ['labels', vtt([1, 2, 'Ada Obi: We will not'], [2, 3, 'close it.'], [3, 4, 'Bela Kiss: Why?'])],
    ['arrows', srt([1, 2, '>> Ada Obi: We will not'], [2, 3, 'close it.'], [3, 4, '>> Bela Kiss: Why?'])],
  ])('keep turns apart, with their speakers, by %s', async (_, content) => {
    expect(await textOf('a.vtt', content)).toBe('Ada Obi: We will not close it.\n\nBela Kiss: Why?');
  });

  it('keep turns apart by dashes, and paragraphs by silence', async () => {
    const text = await textOf('a.srt', srt([1, 2, '- Is it open?\n- It is.'], [20, 21, 'Later it closed.']));
    expect(text).toBe('Is it open?\n\nIt is.\n\nLater it closed.');
  });

  it('do not end a paragraph in a sentence, or where a name begins a line', async () => {
    const text = await textOf('a.srt', srt([1, 2, 'We asked Ms.'], [30, 31, 'and then'], [31, 32, 'Ada Obi went.']));
    expect(text).toMatch(/and then Ada Obi went\.$/);
  });

  it('say rolling lines once, and no sounds', async () => {
    const text = await textOf(
      'a.vtt',
      vtt(
        [1, 2, 'we will not'],
        [2, 3, 'we will not\nclose it'],
        [3, 4, 'close it\never'],
        [4, 5, '[Applause]'],
        [5, 6, '♪ la la ♪'],
      ),
    );
    expect(text).toBe('we will not close it ever');
  });

  it('have entities, marks of style and notes read as such, and line ends of Windows', async () => {
    const content =
      'WEBVTT\nLanguage: en\n\nNOTE by Ida\n\nSTYLE\n::cue{}\n\n00:01.000 --> 00:02.000 align:start\n<c.yellow>Ports &amp; quays</c>\n';
    const { documents, codes } = await read({ 'a.vtt': content.replaceAll('\n', '\r\n') });
    expect(codes).toEqual([]);
    expect(documents[0].text).toBe('Ports & quays');
    expect(documents[0].metadata.language).toBe('en');
  });

  it('that are damaged are counted, and the others are read', async () => {
    const broken = srt([1, 2, 'One.'], [3, 4, 'Two.'], [5, 6, 'Three.']).replace('00:00:03', '00:0x:03');
    const { documents, diagnostics } = await read({ 'a.srt': broken, 'b.srt': 'no times at all', 'c.txt': 'Good.' });
    expect(diagnostics.map(({ code, file }) => [file, code])).toEqual([
      ['a.srt', 'broken-captions'],
      ['b.srt', 'broken-captions'],
    ]);
    expect(documents.map(({ text }) => text)).toEqual([expect.stringMatching(/^One\..*Three\.$/s), 'Good.']);
  });
});
