// Annotated articles, one JSON object a line, also gzipped.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export function readRecords(path) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
