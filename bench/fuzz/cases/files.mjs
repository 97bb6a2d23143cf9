// Input files of every format: sound ones that were damaged, one mark again and again, marks in each other, marks at random; packed
// or not, some far larger than they look; under odd names; beside pipes and links that lead nowhere.
import { gzipSync } from 'node:zlib';
import { damagedBytes, damagedText } from '../draw.mjs';
import { docxOf } from './docx.mjs';
import { FORMATS, marksOf, parserOf } from './marks.mjs';

const WORDS =
  'The minister said on Monday that the treaty must be kept. “We will uphold it,” she added. Élise warned of a "blank check".'.split(
    ' ',
  );
const LARGEST = 12_000_000;
const BOMB = 150 * 2 ** 20;
const NAMES = [
  'a\nb',
  '\u001b[31mred',
  '-rf',
  'a b',
  '[x]',
  '{a,b}',
  '*',
  '!',
  '$(x)',
  'ü',
  '\u202egpj',
  '#1',
  'con',

  '\u2028',
];
const PRINTED = [
  ['statements', 'docs', '--format', 'ndjson'],
  ['analyze', 'docs', '--by', 'document', '--format', 'ndjson'],
  ['analyze', 'docs', '--by', 'document', '--format', 'csv'],
];

/** A bad file, with a good one and a command that reads both. */
export async function makeFile(draws, number) {
  const { pick, oneIn } = draws;
  const format = FORMATS[number % FORMATS.length];
  let bytes = await contentOf(format, draws);
  let ending = oneIn(25) ? pick(FORMATS) : format;
  if (oneIn(8)) bytes = damagedBytes(bytes, draws);
  if (oneIn(5)) {
    bytes = oneIn(100) ? bomb(draws, format) : gzipSync(bytes);
    ending += '.gz';
    if (oneIn(2)) bytes = damagedBytes(bytes, draws);
  }
  const name = oneIn(8) ? `${pick(NAMES)}.${ending}` : `bad.${ending}`;
  const files = { [`docs/${name}`]: bytes };
  const odd = oneIn(15) ? { [`docs/odd.${format}`]: pick(['pipe', 'loop', 'dangling', 'unreadable name']) } : {};
  const argv = oneIn(3) ? pick(PRINTED) : ['analyze', 'docs', '--partial'];
  return { files, odd, argv, isNamed: true };
}

async function contentOf(format, draws) {
  const { below, oneIn } = draws;
  const text = shapes[below(shapes.length)](format, draws).slice(0, LARGEST);
  if (parserOf(format) !== 'docx') return Buffer.from(text);
  const bytes = await docxOf(text);
  return oneIn(4) ? damagedBytes(bytes, draws) : bytes;
}

const shapes = [
  // one mark again and again
  (format, { pick, power }) => pick(marksOf(format)).repeat(power(5)),
  // opened so many times, closed so many times
  (format, { pick, power, below }) => {
    const times = power(4) * (1 + below(5));
    return pick(marksOf(format)).repeat(times) + WORDS.join(' ') + pick(marksOf(format)).repeat(times);
  },
  (format, { pick, power, below, some }) =>
    some(3, () => pick(marksOf(format)))
      .join('')
      .repeat(power(4) * (1 + below(3))),
  (format, { pick, power, oneIn, some }) =>
    some(power(4), () => pick(marksOf(format)) + (oneIn(3) ? pick(WORDS) : '')).join(''),
  // sound, damaged in some places
  (format, draws) => damagedText(soundOf(format, draws), draws, () => draws.pick(marksOf(format))),
  (format, draws) => damagedText(soundOf(format, draws), draws, () => draws.pick(marksOf(format)), 2),
  (format, draws) => soundOf(format, draws).slice(0, draws.below(1000)),
  // a stretch of it doubled again and again
  (format, draws) => {
    const text = soundOf(format, draws);
    const at = draws.below(text.length);
    return text.slice(0, at) + text.slice(at, at + 1 + draws.below(200)).repeat(draws.power(3)) + text.slice(at);
  },
];

/** A few lines that pack into nothing and unpack to more than any document may have. */
function bomb({ pick }, format) {
  return gzipSync(Buffer.alloc(BOMB, pick(marksOf(format)).repeat(4)), { level: 1 });
}

function soundOf(format, { pick, some }) {
  const prose = (count) => some(count, () => pick(WORDS)).join(' ');
  const row = (i) => `${i},"${prose(20).replaceAll('"', '""')}",2021-01-0${i + 1}`;
  const object = (i) => JSON.stringify({ id: i, text: prose(20), a: { b: [1] } });
  const sound = {
    md: () => `---\ntitle: A\ndate: 2021-01-02\ntags: [a, b]\n---\n# T\n\n${prose(60)}\n\n- ${prose(9)}\n`,
    html: () => `<html><head><title>T</title></head><body>${`<p>${prose(60)}</p>`.repeat(4)}</body></html>`,
    csv: () => `id,text,date\n${some(8, (_, i) => row(i)).join('\n')}\n`,
    json: () => (format === 'json' ? `[${object(1)},${object(2)}]` : some(3, (_, i) => object(i)).join('\n')),
    docx: () => `<w:p><w:r><w:t>${prose(50).replaceAll('"', '')}</w:t></w:r></w:p>`.repeat(5),
    txt: () => some(3, (_, i) => `Title: A${i}\n\nMay ${i + 1}, 2021\n\n${prose(60)}\n\nEnd of Document\n`).join('\n'),
  };
  return sound[parserOf(format)]();
}
