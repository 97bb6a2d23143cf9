/** docs/gallery.md and its pictures: what commands print for the articles of this project, in real runs. */
import { picture } from './picture.mjs';

const STUDY = 'docs/tutorial/articles.csv --outlet-field paper';

/**
 * What the page shows, in its order. `as` says how: a `picture` of a coloured terminal, a `drawing` that the command makes, `markdown` as it is, or a block of code in a language.
 * Only the first `lines` are shown.
 */
const ITEMS = [
  {
    title: 'Where actors stand',
    text: 'The table of the sample articles: signs, scores, and bars from 120 columns on. Based on few documents, so without intervals.',
    command: 'analyze corpus/ --min-statements 4 --width 120',
    as: 'picture',
    file: 'positions',
  },
  {
    title: 'With intervals',
    text: 'The twelve articles of the [tutorial](tutorial.md), from ten positions in five documents on.',
    command: `analyze ${STUDY} --actor Velde,Holt --dimension multilateralism --width 120`,
    as: 'picture',
    file: 'intervals',
  },
  {
    title: 'Who speaks of what',
    text: '[Topics without sides](formats.md#who-speaks-of-what---score-salience), from a plain dictionary, [docs/gallery/topics.yaml](gallery/topics.yaml).',
    command: `analyze ${STUDY} --lexicon docs/gallery/topics.yaml --no-bundled --score salience --width 120`,
    as: 'picture',
    file: 'salience',
  },
  {
    title: 'A table of scores as a picture',
    text: '[Plots](report.md#plots) are SVG, PNG, or specifications for Vega-Lite.',
    command: 'plot heat corpus/ --top 10',
    as: 'drawing',
    file: 'heat',
  },
  {
    title: 'Scores over time',
    command: `plot time ${STUDY} --dimension multilateralism --every 1y`,
    as: 'drawing',
    file: 'time',
  },
  {
    title: 'Who stands with whom',
    command: 'plot network corpus/',
    as: 'drawing',
    file: 'network',
  },
  {
    title: 'By outlet',
    text: 'Any metadata field can be a key of the rows, and several together.',
    command: `analyze ${STUDY} --by outlet,year --dimension multilateralism --width 100`,
    as: 'text',
    lines: 12,
  },
  {
    title: 'For a paper',
    text: 'Markdown, as it is, and LaTeX.',
    command: `analyze ${STUDY} --dimension multilateralism --format markdown`,
    as: 'markdown',
  },
  { command: `analyze ${STUDY} --dimension multilateralism --format latex`, as: 'latex' },
  {
    title: 'For R, Python and spreadsheets',
    text: 'A row an actor and dimension. Parquet has the same columns.',
    command: `analyze ${STUDY} --format csv`,
    as: 'csv',
  },
  {
    title: 'With all that it depends on',
    text: 'JSON has the options, the digests of the lexicons and of the input, and the rows. It begins like this:',
    command: `analyze ${STUDY} --format json`,
    as: 'json',
    lines: 12,
  },
  {
    title: 'Statements',
    text: 'Who said what, one by one. `--format ndjson` prints them for programs, with the offsets of each part.',
    command: 'statements corpus/london-talks.md --width 100',
    as: 'text',
    lines: 24,
  },
  {
    title: 'An article with everything marked',
    text: 'Each speaker, each hit, and what was passed over.',
    command: 'show corpus/london-talks.md --width 100',
    as: 'picture',
    file: 'article',
    lines: 44,
  },
  {
    title: 'Why a score is what it is',
    text: 'The statements behind a row, and for each the sum that decided.',
    command: 'explain "Wang Yi" multilateralism corpus/ --width 100',
    as: 'picture',
    file: 'explanation',
    lines: 40,
  },
  {
    title: 'Words in their context',
    text: 'Each hit of a dimension, or of any pattern, in its line.',
    command: 'kwic democracy corpus/ --width 100',
    as: 'text',
    lines: 16,
  },
  {
    title: 'Who speaks',
    text: 'The actors that were found, and how.',
    command: 'actors list corpus/ --width 100',
    as: 'text',
    lines: 12,
  },
];

/** The words of a command, those in quotation marks together. */
const argvOf = (command) => [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** The page and its pictures as text, by their paths from the project's root. `print` gives what a command line prints, run from there. */
export async function gallery(print) {
  const files = {};
  const parts = [];
  for (const { title, text, command, as, file, lines } of ITEMS) {
    if (title) parts.push(`## ${title}`);
    if (text) parts.push(text);
    const printed = await print([...argvOf(command), ...(as === 'picture' ? ['--color'] : [])]);
    const all = printed.trimEnd().split('\n');
    const shown = lines === undefined || all.length <= lines ? all : [...all.slice(0, lines), '…'];
    parts.push(`\`\`\`sh\nnpx stance ${command}\n\`\`\``);
    if (as === 'picture') {
      files[`docs/gallery/${file}.svg`] = picture(shown, `What stance ${command} prints`);
      parts.push(`![${title}](gallery/${file}.svg)`);
    } else if (as === 'drawing') {
      files[`docs/gallery/${file}.svg`] = printed;
      parts.push(`![${title}](gallery/${file}.svg)`);
    } else parts.push(as === 'markdown' ? shown.join('\n') : `\`\`\`${as}\n${shown.join('\n')}\n\`\`\``);
  }
  const figure = [
    '## A figure',
    'The [tutorial](tutorial.md#7-rows-and-figure) draws it from the rows, in Python or in R.',
    '![Positions of two speakers by year, with intervals](tutorial/figure.png)',
  ];
  const head = [
    '# Gallery',
    'What the commands print for the articles of this project. The page and its pictures are written by `npm run pages` from real runs, and a test runs them again. `…` marks lines that are left out. [Commands](commands.md) has the help of each.',
  ];
  return { ...files, 'docs/gallery.md': `${[...head, ...parts, ...figure].join('\n\n')}\n` };
}

/** The README's picture. */
export async function readmePicture(print) {
  const command = 'analyze corpus/ --min-statements 4';
  const printed = await print([...argvOf(command), '--width', '120', '--color']);
  const lines = [`$ stance ${command}`, '', ...printed.trimEnd().split('\n')];
  return { 'docs/table.svg': picture(lines, 'The table that stance analyze corpus/ prints') };
}
