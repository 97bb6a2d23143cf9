import { FeatureTable } from './table.js';

/** What is known of a last word of content; `next` is the first word behind it in its sentence. */
export const END = new FeatureTable(
  [
    // the cue and the first word
    'cueLemma',
    'cueType',
    'cueKinds',
    'startKind',
    'relativeSource',
    // where the word is: 0 before the cue, 1 content begins behind the cue, 2 content around the cue
    'place',
    'side',
    'length',
    'last',
    // the word and those behind it
    'form',
    'kindAfter',
    'kindAfter2',
    'kindAfter3',
    'edge',
    'beyond',
    'nextForm',
    'nextForms',
    'nextKind',
    'nextTag',
    'cut',
    'inChunk',
    // counts
    'verbsIn',
    'verbsLeft',
    'verbsInAndLeft',
    'commasIn',
    'marksIn',
    'nextCues',
    'cuesLeft',
    // quotations
    'balance',
    'closing',
    'marksLeft',
    'typeAndLast',
    'upcoming',
    // a second verb of the cue's subject
    'hasConjunct',
    'conjunctSameKind',
    'conjunctIsCue',
    'conjunctKind',
    'conjunctLemma',
    // content before its cue, behind it, around it
    'before',
    'path',
    'gap',
    'hasSource',
    'sourceBehindCue',
    'behindSource',
    'behind',
    'around',
    'longTail',
    'tail',
    // the noun chunk behind
    'nextHeadLemma',
    'nextHeadKind',
  ],
  [
    {
      templates: [
        [1, 'side', 'edge'],
        [2, 'side', 'edge', 'kindAfter2'],
        [3, 'side', 'beyond', 'kindAfter3'],
        [5, 'side', 'last', 'startKind'],
        [6, 'side', 'cueType', 'last', 'kindAfter'],
        [7, 'side', 'cueLemma', 'last', 'kindAfter'],
        [8, 'place', 'last', 'length', 'startKind'],
        [9, 'place', 'verbsIn', 'edge', 'verbsLeft'],
        [11, 'place', 'commasIn', 'kindAfter', 'last'],
        [12, 'form', 'place', 'last'],
        [13, 'nextForm', 'place', 'kindAfter'],
        [15, 'place', 'length', 'kindAfter', 'verbsIn'],
        [16, 'place', 'length', 'cueLemma'],
        [17, 'place', 'verbsIn', 'cueLemma'],
        [19, 'nextForms', 'place'],
        [20, 'place', 'form', 'kindAfter'],
        [30, 'balance', 'closing', 'side', 'kindAfter'],
        [31, 'balance', 'closing', 'place', 'marksLeft'],
        [32, 'balance', 'closing', 'place', 'typeAndLast'],
        [34, 'marksIn', 'closing', 'place', 'last'],
        [35, 'closing', 'balance', 'place', 'upcoming'],
        [40, 'cut', 'inChunk', 'place', 'kindAfter'],
      ],
    },
    {
      when: 'hasConjunct',
      templates: [
        [41, 'conjunctSameKind', 'conjunctIsCue', 'place', 'conjunctKind'],
        [42, 'conjunctLemma', 'place', 'kindAfter'],
      ],
    },
    {
      templates: [
        [43, 'nextCues', 'place', 'kindAfter'],
        [44, 'cuesLeft', 'place', 'kindAfter', 'startKind'],
      ],
    },
    {
      when: 'before',
      templates: [
        [50, 'path', 'gap', 'closing'],
        [51, 'path', 'gap', 'cueType'],
        [52, 'gap', 'hasSource', 'kindAfter'],
      ],
    },
    { when: 'sourceBehindCue', templates: [[54, 'behindSource', 'last', 'kindAfter']] },
    { when: 'behind', templates: [[55, 'cueKinds', 'kindAfter', 'last', 'startKind']] },
    {
      when: 'around',
      templates: [
        [56, 'longTail', 'last', 'balance', 'closing'],
        [61, 'tail', 'last'],
      ],
    },
    {
      templates: [
        [63, 'nextForm', 'nextHeadLemma', 'place'],
        [64, 'nextKind', 'nextHeadKind', 'kindAfter', 'place'],
        [65, 'relativeSource', 'kindAfter', 'nextTag', 'verbsInAndLeft'],
      ],
    },
  ],
);
