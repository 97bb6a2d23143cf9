import { oneLine } from '../base/plain.js';
import { count, counted, signed } from '../render/text/numbers.js';
import type { Group } from '../table/rows.js';
import type { Row } from '../types/table.js';

/** A group's name, for people. */
export const nameOf = ({ name }: Pick<Group, 'name'>): string => oneLine(name) || '(none)';

/** The name of who speaks or is spoken of, for people. */
export const endName = (name: string): string => nameOf({ name });

/** What a row says, in words: for readers of the page who do not see its colours and plots. */
export function rowInWords({ pro, anti, mixed, mention, score, low, high }: Row): string {
  const values = [
    [pro, 'pro'],
    [anti, 'anti'],
    [mixed, 'mixed'],
    [mention, mention === 1 ? 'mention' : 'mentions'],
  ] as const;
  const counts = values.filter(([value]) => value > 0).map(([value, what]) => `${count(value)} ${what}`);
  return [
    ...(score === null ? [] : [`score ${signed(score)}`]),
    ...(low === null || high === null ? [] : [`95 % interval from ${signed(low)} to ${signed(high)}`]),
    counts.join(', '),
  ].join('; ');
}

/** How likely an attribution is right, in words. */
export function likely(confidence: number): string {
  if (confidence >= 0.9) return 'very likely right';
  if (confidence >= 0.75) return 'likely right';
  return confidence >= 0.5 ? 'more likely right than not' : 'uncertain';
}

/** "Antony Blinken on Human rights, 6 statements": what a figure is of, for those who do not see its row and column. */
export const figureInWords = (group: Group, title: string, row: Row): string =>
  `${nameOf(group)} on ${oneLine(title)}, ${counted(row.touching, 'statement')}`;
