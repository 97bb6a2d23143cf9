// Command lines of every command and option, as the help names them, with values that may not fit.

const FILES = ['docs', 'docs/good.txt', 'docs/*.txt', 'mine.yaml', 'part.jsonl', 'page.html', 'rows.csv', 'gold.jsonl'];
const ODD_FILES = [
  'missing',
  '',
  '-',
  'docs/missing/**',
  '[',
  '{a,b',
  '!x',
  '/dev/null',
  '/dev/full',
  '/dev/zero',
  '/proc/self/mem',
  '\u001b[31m',
  'a\nb',
  'docs/good.txt/x',
  'x'.repeat(5000),
];
const WORDS = [
  'sovereignty',
  'human-rights',
  'Okafor',
  'actor,year',
  'document',
  'ndjson',
  'json',
  'csv',
  'parquet',
  'table',
  '2021',
  '2021-02-30',
  '0',
  '1',
  '60',
  '-1',
  '1e9',
  '0.5',
  'NaN',
  'a=b',
  'a!=b',
  '=',
  '__proto__',
  'constructor',
  '__proto__=1',
  '',
  ' ',
  ',',
  ',,',
  '(',
  '[a',
  '\\',
  '.*',
  '*',
  '💥',
  '\u0000'.slice(1),
  '\u202e',
  '%s',
  '--',
  '-',
  'x'.repeat(3000),
];
const STDIN = [
  '',
  'Ann said that human rights matter.',
  '{"text":"a"}',
  '[{"text":"a"}',
  '\u001f\u008b',
  'id,text\n1,a',
  '{',
  '\0',
];
/** They end when somebody stops them, or take as long as they need. */
const LEFT_OUT = ['--watch', '--help', '--version'];

/** A command line in a folder with a file of each kind. `help` maps commands to their options. */
export function makeCommand(draws, _number, { help, part }) {
  const { below, pick, oneIn, some } = draws;
  const command = oneIn(15) ? pick(WORDS) : pick([...help.keys()]);
  const { options = [], args = 1 } = help.get(command) ?? {};
  const value = () => pick(pick([FILES, WORDS, oneIn(2) ? ODD_FILES : WORDS]));
  const optionsDrawn = some(below(4), () => {
    const { name, takesValue, choices } = pick(options) ?? { name: '--x', takesValue: true, choices: [] };
    if (takesValue === oneIn(15)) return [name];
    return oneIn(12) ? [`${name}=${value()}`] : [name, choices.length && !oneIn(4) ? pick(choices) : value()];
  });
  const operands = some(oneIn(8) ? below(5) : args, () =>
    oneIn(4) ? pick(ODD_FILES) : pick(oneIn(4) ? WORDS : FILES),
  );
  const parts = oneIn(2) ? [operands, ...optionsDrawn] : [...optionsDrawn, operands];
  return {
    argv: [...command.split(' '), ...parts.flat()].filter((word) => !LEFT_OUT.includes(word) && !word.includes('\0')),
    stdin: pick(STDIN),
    mayRefuse: true,
    mayWrite: true,
    files: {
      'mine.yaml': 'dimension: harbours\nvalues: [sovereignty]\n',
      'part.jsonl': part,
      'page.html': '<p>Ann Lee said that she will uphold human rights.</p>',
      'rows.csv': 'id,text\n1,Ann Lee said that she will uphold human rights.\n',
      'gold.jsonl': '{"id":"a","text":"Ann said so.","attributions":[]}\n',
    },
  };
}

/** The options of a command, read from its help. */
export function optionsOf(text) {
  return text
    .replace(/\n {12,}/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name, more = ''] = /^ {2}(?:-\w, )?(--[a-z-]+)(.*)$/.exec(line) ?? [];
      if (name === undefined || LEFT_OUT.includes(name)) return [];
      const [, listed = ''] = /choices: ([^)]*?)(?:, default|\))/.exec(more) ?? [];
      return {
        name,
        takesValue: /^ [<[]/.test(more),
        choices: [...listed.matchAll(/"([^"]*)"/g)].map(([, choice]) => choice),
      };
    });
}

/** The commands that a help lists. */
export function commandsOf(text) {
  const [, after = ''] = text.split('\nCommands:\n');
  return [...after.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');
}
