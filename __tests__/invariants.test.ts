import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../src/knowledge/knowledge.js';
import { linkActors } from '../src/link/actors.js';
import { analyzeDocument, createEngine, type Engine } from '../src/pipeline.js';
import { readDocuments } from '../src/read/read.js';
import { flatStatement } from '../src/render/data/statement.js';
import { DEFAULT_ROW_OPTIONS } from '../src/table/options.js';
import { rows } from '../src/table/rows.js';
import { Tally } from '../src/tally/tally.js';
import type { DocumentResult } from '../src/types/stance.js';
import type { Document, Span } from '../src/types/text.js';
import { isBuilt, stanceBuilt } from './helpers/cli.js';
import { ROOT, sourcesIn } from './helpers/sources.js';

const SEEDS = join(ROOT, '../shared/seeds');
const inputs = [join(ROOT, 'corpus'), ...(existsSync(SEEDS) ? [SEEDS] : [])];

let documents: Document[];
let engine: Engine;
let results: DocumentResult[];

beforeAll(async () => {
  documents = [];
  for await (const document of readDocuments(inputs, {}, () => {})) documents.push(document);
  engine = fresh();
  results = documents.map((document) => analyzeDocument(document, engine));
});

const fresh = (): Engine => createEngine(loadKnowledge({}, () => {}));
const statementsOf = ({ article, statements }: DocumentResult): string =>
  statements.map((statement) => JSON.stringify(flatStatement(statement, statements, article.document))).join('\n');
const tableOf = (all: readonly DocumentResult[], { resolver }: Engine): string => {
  const tally = new Tally();
  for (const result of all) tally.add(result);
  const actors = linkActors(tally.names, resolver);
  return JSON.stringify(rows(tally, (key) => actors.get(key), DEFAULT_ROW_OPTIONS));
};

describe(`over ${inputs.length === 2 ? 'corpus/ and the seeds' : 'corpus/ (the seeds are absent)'}`, () => {
  it('finds enough to say anything', () => {
    expect(documents.length).toBeGreaterThanOrEqual(5);
    expect(results.flatMap(({ statements }) => statements).length).toBeGreaterThan(50);
  });

  it('statements do not depend on which documents were read before', () => {
    const other = fresh();
    const backwards = [...documents].reverse().map((document) => analyzeDocument(document, other));
    expect(backwards.reverse().map(statementsOf)).toEqual(results.map(statementsOf));
  });

  it('rows do not depend on the order of documents', () => {
    expect(tableOf([...results].reverse(), engine)).toBe(tableOf(results, engine));
  });

  it('spans are in order, never empty, and inside the text', () => {
    for (const { article, statements } of results) {
      const { length } = article.document.text;
      for (const statement of statements) {
        const { content, source, cue, hits } = statement;
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...content, ...hits, source, cue].filter((one): one is Span => one !== undefined)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(length);
        }
        content.slice(1).forEach((span, i) => {
          expect(span.start).toBeGreaterThanOrEqual(content[i].end);
        });
      }
    }
  });

  it('no statement begins or ends in what was passed over', () => {
    for (const { article, statements } of results)
      for (const { content } of statements)
        for (const { start, end } of content)
          expect(article.passed.filter((passage) => holds(passage, start) || holds(passage, end - 1))).toEqual([]);
  });

  it('stances have probabilities, and hits or a side', () => {
    for (const { statements } of results)
      for (const { stances, hits } of statements) {
        for (const { contribution } of hits) expect(Number.isInteger(contribution)).toBe(true);
        for (const [dimension, { value, pro, anti }] of Object.entries(stances)) {
          for (const one of [pro, anti]) expect(Number.isInteger(one) && one >= 0 && one <= 1000).toBe(true);
          if (value === 'mention') expect(hits.some((hit) => hit.dimension === dimension)).toBe(true);
        }
      }
  });

  it('reasons are the sums that decide', () => {
    for (const document of documents) {
      const { article, statements } = analyzeDocument(document, engine, { keep: 'reasons' });
      for (const { asserted, cueClass, stances } of statements)
        for (const { value, pro, anti, reasons } of Object.values(stances)) {
          if (!reasons) {
            expect(asserted || cueClass === 'denial').toBe(false);
            continue;
          }
          const { side, sum, parts, probability, threshold } = reasons;
          expect(parts.reduce((total, { weight }) => total + weight, 0)).toBe(sum);
          expect(probability).toBe(Math.round(1000 / (1 + Math.exp(-sum / 1000))));
          expect(probability).toBe(side === 'pro' ? pro : anti);
          if (value === 'pro' || value === 'anti') expect([side, probability + 1 > threshold]).toEqual([value, true]);
          for (const { start, end } of parts.flatMap(({ spans }) => spans))
            expect(article.document.text.slice(start, end).trim()).not.toBe('');
        }
    }
  });

  it('ids are the document’s, numbered in order, and nesting points at another statement', () => {
    for (const { article, statements } of results)
      statements.forEach((statement, i) => {
        expect(statement.id).toBe(`${article.document.id}#${i + 1}`);
        if (statement.within !== undefined) expect(statements[statement.within]).not.toBe(statement);
      });
  });

  it('every speaker is an actor of the document', () => {
    for (const { statements, actors } of results) {
      const keys = new Set(actors.map(({ key }) => key));
      for (const { speakers } of statements) for (const { id } of speakers) expect(keys).toContain(id);
    }
  });
});

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

describe('the engine', () => {
  const ENGINE = ['clean', 'segment', 'attribute', 'resolve', 'score', 'correct', 'tally', 'link', 'table', 'render'];
  const files = ENGINE.flatMap((stage) => sourcesIn(`src/${stage}`).map((name) => join(ROOT, 'src', stage, name)));

  it.each([/\bDate\b|performance\.now/, /Math\.random/, /process\.|\benv\./, /\.localeCompare\(|toLocale|Intl\./])(
    'never uses %s',
    (impure) => {
      const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(files.length).toBeGreaterThan(30);
      expect(files.filter((file) => impure.test(code(file)))).toEqual([]);
    },
  );

  (isBuilt ? it : it.skip)('prints the same bytes in another locale and time zone', async () => {
    const argv = ['analyze', 'corpus', '--format', 'json'];
    const here = await stanceBuilt(argv, { cwd: ROOT });
    expect(here.stdout.length).toBeGreaterThan(1000);
    const elsewhere = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'bin/stance.js'), ...argv], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...elsewhere },
    });
    expect(stdout).toBe(here.stdout);
  });
});
