#!/usr/bin/env node
// Whether Gephi reads our graphs without a warning, with every node, every tie and the types that the files declare. It runs Gephi's own
// toolkit, so it needs Java 11 or newer and the toolkit (83 MB, from Maven Central):
//
//   mvn dependency:get -Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all -Dtransitive=false
//
// usage: npm run build && node bench/gephi.mjs [--names 1000] [FILE.graphml|FILE.gexf …]
// Without files: networks of corpus/ in all forms, and graphs with so many made-up names. GEPHI_TOOLKIT names another jar.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const VERSION = '0.10.1';
const JAR =
  process.env.GEPHI_TOOLKIT ??
  join(homedir(), `.m2/repository/org/gephi/gephi-toolkit/${VERSION}/gephi-toolkit-${VERSION}-all.jar`);
if (!existsSync(JAR)) {
  console.error(`no Gephi toolkit at ${JAR}; the head of bench/gephi.mjs says how to get it`);
  process.exit(2);
}

const FORMS = [
  [],
  ['--concept', 'term', '--evidence'],
  ['--project', 'actor', '--agreement', 'congruence', '--normalise', 'average', '--intervals', '--evidence'],
  ['--project', 'actor', '--normalise', 'average', '--communities', '--polarisation'],
  ['--project', 'dimension', '--agreement', 'congruence'],
  ['--ties', 'targets', '--evidence', '--intervals'],
];
const DYNAMIC = [
  ['--window', '10d', '--step', '2d'],
  ['--window', '10d', '--step', '1d', '--project', 'actor', '--agreement', 'congruence', '--kernel', 'gaussian'],
  ['--window', '10d', '--step', '2d', '--ties', 'targets'],
];

function networks(folder) {
  const made = [];
  const write = (options, ending) => {
    const path = join(folder, `${made.length}.${ending}`);
    const argv = ['bin/stance.js', 'network', 'corpus/', '--no-cache', '--quiet', ...options, '--output', path];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`stance network ${options.join(' ')}: ${stderr}`);
    made.push({ path, what: `${ending} ${options.join(' ')}` });
  };
  for (const options of FORMS) for (const ending of ['graphml', 'gexf']) write(options, ending);
  for (const options of DYNAMIC) write(options, 'gexf');
  return made;
}

/** A star of nodes with names of all characters, also those that XML forbids. */
async function oddNames(folder, count) {
  const { generator } = await import('../dist/base/random.js');
  const { renderGexf } = await import('../dist/render/network/gexf.js');
  const { renderGraphml } = await import('../dist/render/network/graphml.js');
  const random = generator(1);
  const odd = [...`&<>"'=;|\\/#\t\n\r\u0000\u0008\ufffe\ud800éя中🦉`];
  const name = () =>
    Array.from({ length: Math.floor(random() * 12) }, () =>
      random() < 0.5 ? odd[Math.floor(random() * odd.length)] : String.fromCharCode(Math.floor(random() * 65536)),
    ).join('');
  const counts = { type: 'person', affiliation: '', statements: 1, pro: 1, anti: 0.5 };
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `${i} ${name()}`,
    label: name(),
    mode: 'actor',
    ...counts,
  }));
  const edges = nodes.slice(1).map((_, i) => {
    const [certain, documents, first, last] = [i % 2 === 0, 2, '', '2021-05-07'];
    return { source: 0, target: i + 1, weight: 0.5, sign: i % 3 ? 1 : -1, certain, documents, first, last };
  });
  const network = { nodes, edges, modes: ['actor'], left: {} };
  const files = {
    graphml: [...renderGraphml(network, name())].join(''),
    gexf: [...renderGexf(network, name())].join(''),
  };
  return Object.entries(files).map(([ending, text]) => {
    const path = join(folder, `names.${ending}`);
    writeFileSync(path, text);
    return { path, what: `${ending} ${count} made-up names` };
  });
}

const TYPES = { string: 'String', int: 'Integer', integer: 'Integer', double: 'Double', boolean: 'Boolean' };

/** What a file says that it holds. */
function declared(path) {
  const text = readFileSync(path, 'utf8');
  const isDirected = /(?:edgedefault|defaultedgetype)="directed"/.test(text);
  const isDynamic = text.includes('mode="dynamic" timeformat');
  const all = (pattern) => [...text.matchAll(pattern)].map((found) => found.slice(1));
  const columns = new Map();
  for (const [of, name, type] of all(/<key id="[^"]*" for="(\w+)" attr\.name="(\w+)" attr\.type="(\w+)"/g))
    columns.set(`${of} ${name}`, TYPES[type]);
  for (const [kind, mode, inside] of all(/<attributes class="(\w+)" mode="(\w+)">(.*?)<\/attributes>/gs))
    for (const [, name, type] of inside.matchAll(/title="(\w+)" type="(\w+)"/g))
      columns.set(`${kind} ${name}`, mode === 'dynamic' ? `Interval${TYPES[type]}Map` : TYPES[type]);
  return { nodes: all(/<(node) /g).length, edges: all(/<(edge) /g).length, isDirected, isDynamic, columns };
}

/** What is wrong with how Gephi read a file. */
function faults(path, [isValid, nodes, edges, directed, dynamic, nodeColumns, edgeColumns, issues]) {
  const expected = declared(path);
  const found = new Map();
  for (const [of, list] of Object.entries({ node: nodeColumns, edge: edgeColumns }))
    for (const column of list.split(',')) {
      const [name, type] = column.split(':');
      found.set(`${of} ${name}`.toLowerCase(), type);
    }
  const typed = [...expected.columns].filter(([name, type]) => found.get(name.toLowerCase()) !== type);
  return [
    ...(isValid === 'true' ? [] : ['Gephi finds it invalid']),
    ...(issues ?? '').split(' | ').filter((issue) => issue && !issue.startsWith('INFO')),
    ...(Number(nodes) === expected.nodes ? [] : [`${nodes} of ${expected.nodes} nodes`]),
    ...(Number(edges) === expected.edges ? [] : [`${edges} of ${expected.edges} ties`]),
    ...(directed === String(expected.isDirected) ? [] : [`directed: ${directed}`]),
    ...(dynamic === String(expected.isDynamic) ? [] : [`dynamic: ${dynamic}`]),
    ...typed.map(([name, type]) => `${name} is ${found.get(name.toLowerCase())}, not ${type}`),
  ];
}

const args = process.argv.slice(2);
const names = args.includes('--names') ? Number(args.splice(args.indexOf('--names'), 2)[1]) : 1000;
const folder = mkdtempSync(join(tmpdir(), 'stance-gephi-'));
try {
  const files = args.length
    ? args.map((path) => ({ path, what: path }))
    : [...networks(folder), ...(await oddNames(folder, names))];
  const reader = fileURLToPath(new URL('gephi/ReadGraphs.java', import.meta.url));
  const java = ['-Djava.awt.headless=true', '-cp', JAR, reader, ...files.map(({ path }) => path)];
  const { stdout, stderr, error } = spawnSync('java', java, { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder });
  if (error) throw error;
  const results = stdout.split('\n').filter((line) => line.startsWith('RESULT\t'));
  if (results.length < files.length)
    throw new Error(`Gephi read ${results.length} of ${files.length} files:\n${stderr}`);
  for (const [i, { path, what }] of files.entries()) {
    const fields = results[i].split('\t').slice(2);
    const wrong = faults(path, fields);
    console.log(
      `${wrong.length ? 'WRONG' : 'right'}  ${fields[1]} nodes, ${fields[2]} ties  ${what}${wrong.map((one) => `\n         ${one}`).join('')}`,
    );
    if (wrong.length) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
