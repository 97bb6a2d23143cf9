// Parts of results that were damaged by disks and transfers, or changed by somebody who made the digest fit again.
import { createHash } from 'node:crypto';
import { damagedBytes, damagedText } from '../draw.mjs';

const VALUES = [
  null,
  -1,
  1e300,
  0.5,
  '',
  'x',
  '__proto__',
  '\u001b[31m\n',
  [],
  {},
  [[]],
  [null],
  true,
  { length: 1e9 },
  'good.txt',
];
const MARKS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\n',
  '\0',
  'null',
  '-',
  '1e999',
  '\ud800',
  '{"documents":',
  '\r',
];
const FORMATS = ['ndjson', 'csv', 'json', 'table', 'markdown', 'latex', 'parquet'];

/** A damaged part, merged with a good one. `part` is a sound part of other documents, as text. */
export function makePart(draws, _number, { part }) {
  const { pick, oneIn } = draws;
  const isForged = oneIn(2);
  const bad = isForged ? forged(part, draws) : damaged(part, draws);
  // what somebody forged may look like a part of another analysis, with which nothing can be merged
  return {
    files: { 'bad.jsonl': bad },
    argv: [
      'merge',
      'good.jsonl',
      'bad.jsonl',
      '--by',
      'document',
      '--format',
      isForged && oneIn(2) ? pick(FORMATS) : 'ndjson',
    ],
    mayRefuse: isForged,
  };
}

function damaged(part, draws) {
  const { oneIn, pick } = draws;
  return oneIn(2) ? damagedBytes(Buffer.from(part), draws) : damagedText(part, draws, () => pick(MARKS), 3);
}

function forged(part, draws) {
  const lines = part.trimEnd().split('\n').slice(0, -1);
  const at = draws.below(lines.length);
  const data = JSON.parse(lines[at]);
  for (let i = draws.below(3); i >= 0; i--) change(data, draws);
  lines[at] = JSON.stringify(data);
  const body = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}${JSON.stringify({ documents: lines.length - 1, sha256 })}\n`;
}

/** Changes, removes or adds something, somewhere in some data. */
function change(data, { pick, below, oneIn }) {
  let place = data;
  for (;;) {
    const keys = Object.keys(place);
    const key = pick(keys);
    const value = place[key];
    if (typeof value === 'object' && value !== null && Object.keys(value).length && !oneIn(4)) {
      place = value;
      continue;
    }
    if (key === undefined) return;
    if (oneIn(4)) delete place[key];
    else if (oneIn(5)) place[pick(VALUES.map(String))] = value;
    else if (typeof value === 'number' && oneIn(2))
      place[key] = value + pick([1, -1, 2 ** 31, 2 ** 53, 0.5, -2 * value]);
    else if (Array.isArray(place) && oneIn(3)) place.splice(below(place.length), 0, ...place.slice(0, below(200)));
    else place[key] = pick(VALUES);
    return;
  }
}
