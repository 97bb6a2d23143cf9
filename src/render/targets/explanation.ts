import { oneLine } from '../../base/plain.js';
import type { Statement } from '../../types/stance.js';
import type { Target, TargetEvidence } from '../../types/target.js';
import { wrapped } from '../text/listing.js';
import { counted, share, signed } from '../text/numbers.js';
import type { Style } from '../text/style.js';
import { targetLines } from '../text/target-lines.js';

/** A statement that speaks of an actor, and the text of its document. */
export interface TargetStatement {
  statement: Statement;
  target: Target;
  text: string;
}

/** What one actor says of another. */
export interface Explained {
  source: string;
  target: string;
  spoken: readonly TargetStatement[];
}

const INDENT = 4;

/** Why somebody is said to speak so of somebody: each statement, the words on which it rests, and what decided. */
export function renderTargetExplanation({ source, spoken, target }: Explained, top: number, style: Style): string {
  const shown = top ? spoken.slice(0, top) : spoken;
  const values = ['negative', 'positive', 'mixed', 'neutral'] as const;
  const counts = values.flatMap((value) => {
    const count = spoken.filter((one) => one.target.value === value).length;
    return count ? [`${count} ${value}`] : [];
  });
  const lines = [
    style.strong(`${oneLine(source)} on ${oneLine(target)}`),
    `${counted(spoken.length, 'statement')}: ${counts.join(', ')}`,
    '',
  ];
  for (const one of shown) lines.push(...explained(one, style), '');
  if (shown.length < spoken.length)
    lines.push(`… and ${counted(spoken.length - shown.length, 'more statement')}; --top 0 shows all`, '');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function explained({ statement, target, text }: TargetStatement, style: Style): string[] {
  const { content, cue, id } = statement;
  const said = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const lead = cue ? `${oneLine(text.slice(cue.start, cue.end))}: ` : '';
  const [line] = targetLines({ ...statement, targets: [target] }, text, style);
  return [
    ...wrapped(`${line} ${style.faint(oneLine(id))}`, style, 2),
    ...wrapped(`  ${style.faint(lead)}${oneLine(said)}`, style, 2),
    ...[...target.evidence.map((one) => evidenceLine(one, text)), ...sumLines(target)].flatMap((why) =>
      wrapped(' '.repeat(INDENT) + why, style, INDENT + 2),
    ),
  ];
}

const KINDS: Record<TargetEvidence['kind'], string> = {
  cue: 'frame',
  judgement: 'judging word',
  model: 'word that was learned',
};

const evidenceLine = ({ end, kind, start, term }: TargetEvidence, text: string): string =>
  `“${oneLine(text.slice(start, end))}” (characters ${start}–${end}), ${KINDS[kind]} ${oneLine(term)}`;

/** The sum that decided, where a model did. */
function sumLines({ confidence, parts }: Target): string[] {
  if (!parts) return [];
  const listed = parts.map(({ what, weight }) => `${signed(weight / 1000)} ${what}`).join(' · ');
  return [`mostly ${listed}; p ${share(confidence)}`];
}
