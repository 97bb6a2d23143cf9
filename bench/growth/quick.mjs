// The cases that were quadratic once, or that a change makes quadratic most easily.
const QUICK = [
  ...[
    'one sentence',
    'sentences of one word',
    'paragraphs of one word',
    'quotations in quotations',
    'single in double, deep',
  ],
  ...[
    'statements within statements',
    'one family',
    'a name of new words',
    'names, then pronouns',
    'names, then offices',
  ],
  ...[
    'organisations and their initials',
    'a transcript of many people',
    '"Ministry " again and again',
    '"President " again and again',
  ],
  ...['one token of "a"', 'one token of "1", with an end', 'one token of "\\"", with an end', 'one token of "."'],
  ...[
    'one family in one document',
    'first names of one initial in many documents',
    'near-copies by one speaker',
    'copies in two documents',
  ],
  ...[
    'speakers of one document',
    'overrides of one document',
    'entries that are the same',
    'alternatives that mean the same',
  ],
  ...['deeds and objects in one sentence of a speech', 'negated hits in one sentence of a speech', 'keys in --by'],
];

export const isQuick = (name) => QUICK.includes(name);

/** One for each place that was quadratic: they take little and tell quadratic from linear on a busy machine. */
const STEADY = [
  'one sentence',
  'quotations in quotations',
  'statements within statements',
  'a name of new words',
  'names, then pronouns',
  'a transcript of many people',
  '"Ministry " again and again',
  'one token of "a"',
  'one family in one document',
  'near-copies by one speaker',
  'alternatives that mean the same',
  'negated hits in one sentence of a speech',
];

export const isSteady = (name) => STEADY.includes(name);
