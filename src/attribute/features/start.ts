import { FeatureTable } from './table.js';

/** What is known of a first word of content. `Path` columns hold the kinds of all tokens between, mixed into one value. */
export const START = new FeatureTable(
  [
    // the cue
    'cueLemma',
    'cueKind',
    'cueType',
    'frames',
    'passive',
    'kindBeforeCue',
    'kindAfterCue',
    'quotesInSentence',
    // where the word is
    'after',
    'side',
    'distance',
    'clause',
    'marksBetween',
    'cuesBetween',
    'chunksBetween',
    'verbsAround',
    // the word and those beside it
    'form',
    'formBefore',
    'kind',
    'kindBefore2',
    'kindAfter',
    'edge',
    'first',
    'chunkPlace',
    // the way from the cue
    'near',
    'path',
    'firstBetween',
    'secondBetween',
    'lastBetween',
    // quotations
    'quotationRelation',
    'opensQuotation',
    'quotationLength',
    // the source
    'hasSource',
    'sourcePlace',
    'sourceSide',
    'behindSource',
    'verbsBehindSource',
  ],
  [
    {
      templates: [
        [1, 'side', 'edge'],
        [2, 'side', 'kindBefore2', 'edge'],
        [3, 'side', 'edge', 'kindAfter'],
        [4, 'side', 'distance', 'cueKind'],
        [5, 'side', 'cueType', 'edge'],
        [9, 'clause', 'cueType', 'kind'],
        [10, 'side', 'marksBetween', 'edge'],
        [11, 'side', 'distance', 'kind'],
        [12, 'form', 'side'],
        [13, 'formBefore', 'side', 'kind'],
        [14, 'frames', 'after', 'kind'],
        [15, 'side', 'cueLemma', 'distance'],
        [16, 'side', 'cueType', 'distance'],
      ],
    },
    {
      when: 'near',
      templates: [
        [20, 'path', 'kind'],
        [21, 'path', 'cueLemma'],
        [22, 'path', 'cueType'],
        [23, 'path', 'frames', 'kind'],
      ],
    },
    {
      unless: 'near',
      templates: [
        [26, 'firstBetween', 'secondBetween', 'side', 'edge'],
        [27, 'lastBetween', 'edge', 'side'],
      ],
    },
    {
      templates: [
        [30, 'quotationRelation', 'opensQuotation', 'side', 'quotationLength'],
        [31, 'quotationRelation', 'opensQuotation', 'cueType', 'side'],
        [32, 'quotationRelation', 'opensQuotation', 'cueLemma', 'side'],
        [33, 'quotationRelation', 'edge', 'side', 'marksBetween'],
        [34, 'quotesInSentence', 'opensQuotation', 'side', 'kind'],
        [35, 'quotesInSentence', 'cueType', 'side'],
        [40, 'first', 'side', 'kind'],
        [43, 'chunkPlace', 'side', 'edge'],
        [44, 'first', 'clause'],
        [45, 'first', 'side', 'kindBeforeCue', 'kindAfterCue'],
        [46, 'first', 'side', 'cueType', 'kindAfterCue'],
      ],
    },
    {
      when: 'hasSource',
      templates: [
        [50, 'sourcePlace', 'sourceSide', 'side'],
        [51, 'sourcePlace', 'sourceSide', 'side', 'first'],
        [52, 'sourcePlace', 'sourceSide', 'edge', 'after'],
      ],
    },
    { when: 'behindSource', templates: [[54, 'sourceSide', 'verbsBehindSource', 'side', 'kind']] },
    { when: 'hasSource', templates: [[56, 'sourceSide', 'first', 'side', 'kindAfterCue']] },
    { unless: 'hasSource', templates: [[57, 'side', 'kind', 'cueType']] },
    {
      templates: [
        [58, 'passive', 'side', 'first', 'cueType'],
        [59, 'passive', 'side', 'chunkPlace', 'kindAfterCue'],
        [63, 'verbsAround', 'kindBeforeCue', 'first', 'cueType'],
        [60, 'cuesBetween', 'side', 'edge'],
        [61, 'chunksBetween', 'side', 'chunkPlace', 'kind'],
      ],
    },
  ],
);
