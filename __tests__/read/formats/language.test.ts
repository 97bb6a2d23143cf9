import { describe, expect, it } from '@jest/globals';
import { foreignLanguage } from '../../../src/read/language.js';
import { read, useFolder } from '../folder.js';

useFolder();

const FOREIGN: Readonly<Record<string, string>> = {
  de: 'Die Ministerin erklärte am Dienstag vor dem Rat, der Hafen müsse für jedes Schiff offen bleiben, gleich unter welcher Flagge es fahre.',
  fr: 'La ministre a déclaré mardi devant le conseil que le port devait rester ouvert à tous les navires, quel que soit leur pavillon.',
  es: 'La ministra declaró el martes ante el consejo que el puerto debe permanecer abierto a todos los barcos, sea cual sea su bandera.',
  nl: 'De minister verklaarde dinsdag voor de raad dat de haven open moet blijven voor elk schip, ongeacht de vlag waaronder het vaart.',
  pl: 'Minister oświadczyła we wtorek przed radą, że port musi pozostać otwarty dla każdego statku, bez względu na banderę.',
  ru: 'Министр заявила во вторник перед советом, что порт должен оставаться открытым для каждого судна, независимо от флага.',
  ar: 'صرحت الوزيرة يوم الثلاثاء أمام المجلس بأن الميناء يجب أن يظل مفتوحا لكل سفينة مهما كان علمها، ويصف المنتقدون الخطة بأنها ساذجة.',
};
const ENGLISH =
  'The minister told the council on Tuesday that the harbour must stay open to every ship, whatever its flag, and her critics called the plan costly.';

describe('the language of a text', () => {
  it.each(Object.entries(FOREIGN))('is seen: %s', async (language, text) => {
    expect(await foreignLanguage(text)).toBe(language);
    expect(await foreignLanguage(text, 'en')).toBe(language);
  });

  it.each([
    ['English, whatever the file says', ENGLISH, 'de'],
    ['English with names', `${ENGLISH} Jean-Claude Müller, Władysław Kowalski und Søren Ødegård.`, undefined],
    [
      'English that quotes',
      `${ENGLISH} “${FOREIGN.fr}” she said, and then the council went on with the other plans.`,
      undefined,
    ],
    ['names alone', 'Ada Obi, Bela Kiss, Ida Winter, Jean-Claude Müller, Xi Jinping, Emmanuel Macron', undefined],
    ['a short text', 'Der Hafen bleibt offen.', 'de'],
    ['numbers', '1,204 1,318 2,411 '.repeat(40), undefined],
    ['a long English text after a foreign preface', `${FOREIGN.de}\n\n${`${ENGLISH}\n\n`.repeat(40)}`, undefined],
  ])('is not doubted: %s', async (_, text, declared) => expect(await foreignLanguage(text, declared)).toBeUndefined());
});

describe('a document that is not in English', () => {
  const files = {
    'a.txt': ENGLISH,
    'b.txt': FOREIGN.de,
    'c.html': `<html lang="de"><body><p>${ENGLISH}</p></body></html>`,
  };

  it('is left out with a warning', async () => {
    const { ids, diagnostics } = await read(files);
    expect(ids).toEqual(['a.txt', 'c.html']);
    const warnings = diagnostics.filter(({ code }) => code === 'not-english');
    expect(warnings.map(({ file, level, message }) => [file, level, message])).toEqual([
      ['b.txt', 'warning', 'left out: it is in German'],
    ]);
  });

  it('is read where any language is asked for', async () => {
    const { ids, codes } = await read(files, ['.'], { language: 'any' });
    expect(ids).toEqual(['a.txt', 'b.txt', 'c.html']);
    expect(codes).not.toContain('not-english');
  });
});
