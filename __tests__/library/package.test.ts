/** What a user of the package gets: it is packed, unpacked in a fresh folder, compiled against and run, with its dependencies alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isBuilt } from '../helpers/cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
const [js, ts] = ['js', 'ts'].map(
  (language) => new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)![1],
);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { dependencies } = manifest;

let folder: string;
let tarball: string;

/** The package and what it depends on, as `npm install` lays them out; offline, so the dependencies are links to ours. */
function install(): void {
  const quiet = { cwd: ROOT, stdio: 'pipe' } as const;
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], quiet);
  const [packed] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  tarball = join(folder, packed);
  const target = join(folder, 'node_modules/stance');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  for (const name of Object.keys(dependencies)) link(name);
}

function link(name: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), path);
}

/** Compiles a program as strictly as can be; all types that the package refers to must be there. */
function compile(file: string, types: string[]): string {
  const compilerOptions = {
    ...{ strict: true, module: 'nodenext', target: 'es2022', lib: ['es2023'], types },
    ...{ skipLibCheck: false, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
}

/** Runs a program of node_modules/.bin on the packed package. */
function checked(program: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', program), options, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const run = (file: string) => spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });

(isBuilt ? describe : describe.skip)('the package (as built)', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stance-package-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    cpSync(join(ROOT, 'corpus'), join(folder, 'corpus'), { recursive: true });
    install();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs the JavaScript program of docs/library.md', () => {
    writeFileSync(join(folder, 'program.js'), js);
    const { status, stdout, stderr } = run('program.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Antony Blinken on human-rights: 0\.\d+ from \d+ statements$/m);
    expect(stdout).toMatch(/^.+ \((?:pro|anti|mixed|mention)\): .+$/m);
  });

  it('compiles and runs the TypeScript program of docs/library.md', () => {
    link('@types/node');
    link('undici-types');
    writeFileSync(join(folder, 'program.ts'), ts);
    expect(compile('program.ts', ['node'])).toBe('');
    const { status, stdout, stderr } = run('program.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ann-ash 12 human-rights /m);
    expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toMatchObject({ inputs: { documents: 2 } });
  });

  it('needs no other types, and refuses what is wrong', () => {
    const program = `
      import { analyze, open, rows, statements, type Engine, type Row, type Statement } from 'stance';
      const engine: Engine = await open({ lexicons: [] });
      const corpus = await analyze(engine, [{ id: 'a', text: 'b' }] as const);
      const [row] = rows(corpus, { by: ['year', 'desk'] });
      export const year: string | undefined = row?.year;
      const keys: string[] = ['actor'];
      export const any: readonly Row<string>[] = rows(corpus, { by: keys });
      export const name = (row: Row): string => row.name + row.actor;
      export const score = (row: Row): number | null => row.score;
      export const value = ({ stances }: Statement): 'pro' | 'anti' | 'mixed' | 'mention' | undefined => stances['a']?.value;
      export const all: Statement[] = statements(corpus, { link: 'corpus' });
    `;
    writeFileSync(join(folder, 'typed.ts'), program);
    expect(compile('typed.ts', [])).toBe('');
    const wrong = [
      'await open({ lexicon: [] });',
      'engine.scorer;',
      'engine.pipeline;',
      'row?.actor;',
      'rows(corpus, { score: 1 });',
      'rows({ diagnostics: [] });',
      "await analyze(engine, [{ text: 'b' }]);",
      "statements(corpus, { link: 'documents' });",
    ];
    writeFileSync(
      join(folder, 'wrong.ts'),
      `${program}${wrong.map((line) => `\n// @ts-expect-error\n${line}`).join('')}\n`,
    );
    expect(compile('wrong.ts', [])).toBe('');
  });

  it('is packed as publint asks for', () => {
    const { status, output } = checked('publint', 'run', tarball, '--strict');
    expect(output).toMatch(/All good!/);
    expect(status).toBe(0);
  });

  it('has types that all resolvers of ES modules find', () => {
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji'];
    const { status, output } = checked('attw', tarball, ...options);
    expect(output).toMatch(/OK \(ESM\)/);
    expect(status).toBe(0);
  });

  it('cannot be reached into', () => {
    writeFileSync(join(folder, 'inside.js'), "await import('stance/dist/pipeline.js');");
    expect(run('inside.js').stderr).toMatch(/ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });

  it('holds what it needs, and no tests', () => {
    const names = readdirSync(join(folder, 'node_modules/stance'));
    expect(names).toEqual(
      expect.arrayContaining(['assets', 'bin', 'dist', 'docs', 'lexicons', 'schema', 'LICENSE', 'README.md']),
    );
    expect(names.filter((name) => ['__tests__', 'bench', 'src', 'node_modules'].includes(name))).toEqual([]);
    expect(existsSync(join(folder, 'node_modules/stance/lexicons/stances'))).toBe(true);
  });

  it('leaves out what only training needs', () => {
    expect(readdirSync(join(folder, 'node_modules/stance/lexicons/examples'))).toEqual(['README.md']);
  });
});

describe('what the package says of itself', () => {
  const citation = readFileSync(join(ROOT, 'CITATION.cff'), 'utf8');
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(citation)?.[1];

  it('agrees with CITATION.cff and the changelog', () => {
    expect(field('version')).toBe(manifest.version);
    expect(field('license')).toBe(manifest.license);
    expect(citation).toContain(`- name: ${manifest.author}`);
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(
      new RegExp(`^## \\[${manifest.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'),
    );
  });

  it('names no public address that CITATION.cff does not name, and leads to one place', () => {
    const { homepage, repository, bugs, keywords } = manifest;
    const place = /^git\+(https:.+)\.git$/.exec(repository?.url ?? '')?.[1];
    const written = (name: string): string | undefined => JSON.parse(field(name) ?? 'null') ?? undefined;
    expect([written('url'), written('repository-code')]).toEqual([homepage, place]);
    expect(bugs?.url).toBe(place && `${place}/issues`);
    expect(keywords.length).toBeGreaterThan(5);
  });
});
