import MarkdownIt from 'markdown-it';
import { oneLine } from '../../base/plain.js';
import type { Lexicon, LexiconTest } from '../../knowledge/lexicon.js';
import { contentPolicy } from './content-policy.js';

/** What a codebook takes of a lexicon. */
export type CodebookLexicon = Pick<Lexicon, 'dimension' | 'title' | 'description' | 'labels' | 'tests'>;

/** Sentences shown for each value. */
const EXAMPLES = 2;
const SHOWN = ['pro', 'anti', 'mixed', 'mention', 'none'] as const;

const RULES = (isSentence: boolean): string => `## Rules for all dimensions

Each row is one ${isSentence ? 'sentence' : 'statement'} and one dimension. Decide what it says on that dimension, and write one value:

| value | key | meaning |
| --- | --- | --- |
| pro | 1 | takes the pro side |
| anti | 2 | takes the anti side |
| mixed | 3 | takes both sides, or one side on a condition |
| mention | 4 | is about the topic, but takes no side |
| none | 5 | is not about the topic |
| unclear | 6 | cannot be decided, even with the sentences around it |

- ${
  isSentence
    ? 'Code the position of somebody whom the sentence quotes or reports. A sentence in the reporter’s own voice is none, whatever it says.'
    : 'Code what the speaker says in *text*. *before* and *after* help you to understand it; they are not coded.'
}
- Code what is said, not what you know of the speaker or expect of them.
- Most rows of most dimensions are none. That is as it should be.
- *speaker_ok*: does the speaker named say this? *content_ok*: is *text* what was said, no more and no less? Write yes or no, or leave them empty.
- *sure*: write no where you were in doubt. *note*: anything that you want to remember.
- Do not talk about rows with other coders before all are done.
`;

/** The codebook as Markdown: the rules, then the definition and examples of each dimension. */
export function codebookMarkdown(lexicons: readonly CodebookLexicon[], isSentence: boolean): string {
  return ['# Codebook', RULES(isSentence), ...lexicons.map(dimensionMarkdown)].join('\n\n').replace(/\n{3,}/g, '\n\n');
}

export function dimensionMarkdown({ dimension, title, description, labels, tests }: CodebookLexicon): string {
  const examples = SHOWN.flatMap((value) => tests.filter(({ expect }) => expect === value).slice(0, EXAMPLES));
  return [
    `## ${escaped(title)} (${escaped(dimension)})`,
    description.trim(),
    `- **pro**: ${escaped(labels.pro)}`,
    `- **anti**: ${escaped(labels.anti)}`,
    ...(examples.length ? ['', 'Examples:', '', ...examples.map(example)] : []),
    '',
  ].join('\n');
}

const example = ({ text, expect }: LexiconTest): string => `- ${expect}: “${escaped(text)}”`;

/** Text from a file as it stands, on one line, without a meaning in Markdown. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** Markdown as HTML; HTML in it is shown, not obeyed. */
export const markdownHtml = (markdown: string): string =>
  new MarkdownIt({ html: false, linkify: false }).render(markdown);

/** A page of its own, without scripts, that opens from disk. */
export function codebookHtml(markdown: string, style: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ style })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Codebook</title>
<style>${style}</style>
</head>
<body class="page">
<main>
${markdownHtml(markdown)}</main>
</body>
</html>
`;
}
