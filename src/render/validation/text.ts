import { oneLine } from '../../base/plain.js';
import type { Disagreement } from '../../validate/machine/disagreements.js';
import type { Validation } from '../../validate/validation.js';
import { columns } from '../text/columns.js';
import { count, counted } from '../text/numbers.js';
import type { Style } from '../text/style.js';
import { wrap } from '../text/width.js';
import { withBounds } from './figures.js';
import { isCoded, methodsParagraph } from './methods.js';
import { validationTables } from './tables.js';

/** A validation to read on a terminal. */
export function renderValidation(result: Validation, style: Style): string {
  const inWidth = (text: string): string => wrap(text, style.width);
  const tables = validationTables(result).map(
    ({ title, heads, align, lines }) => `${style.strong(title)}\n\n${columns(heads, lines, align, style)}`,
  );
  const notes = [...attribution(result), ...anchoring(result)].map(inWidth).join('\n');
  if (!isCoded(result)) return `${inWidth(overview(result))}\n`;
  return [
    inWidth(overview(result)),
    '',
    ...tables,
    ...(notes ? [notes, ''] : []),
    style.strong('For the methods section'),
    '',
    inWidth(methodsParagraph(result)),
    '',
  ].join('\n');
}

function overview({ sample, coders, gold }: Validation): string {
  const each = coders.map(({ name, coded, unclear, missing }) => {
    const rest = [unclear && `${count(unclear)} unclear`, missing && `${count(missing)} not coded`].filter(Boolean);
    return `${oneLine(name)} ${count(coded)}${rest.length ? ` (${rest.join(', ')})` : ''}`;
  });
  const { ties, unclear, uncoded } = gold;
  const open = [
    ties.length && `${count(ties.length)} without a majority`,
    unclear.length && `${count(unclear.length)} unclear`,
    uncoded.length && `${count(uncoded.length)} not coded`,
  ].filter(Boolean);
  return (
    `Sample ${sample.id}: ${counted(sample.n, 'unit')}, each a ${sample.unit} on one dimension. Coded: ${each.join('; ') || 'nothing yet'}. ` +
    `${counted(gold.coded, 'unit')} ${gold.coded === 1 ? 'has' : 'have'} a value${open.length ? ` (${open.join(', ')})` : ''}.`
  );
}

function attribution({ attribution: { speakerRight, contentRight } }: Validation): string[] {
  const parts = [
    speakerRight.n && `the speaker is right in ${withBounds(speakerRight)} (${counted(speakerRight.n, 'answer')})`,
    contentRight.n && `the words in ${withBounds(contentRight)} (${counted(contentRight.n, 'answer')})`,
  ].filter(Boolean);
  return parts.length ? [`Attribution: ${parts.join(', ')}.`] : [];
}

function anchoring({ anchoring: found }: Validation): string[] {
  if (!found) return [];
  const { shown, blind, difference } = found;
  return [
    `Anchoring: coders say what the program says in ${withBounds(shown)} of the codes where they saw it, in ${withBounds(blind)} where they did not; the difference is ${withBounds(difference)}.`,
  ];
}

/** Each disagreement with its words, to read. */
export function renderDisagreements(errors: readonly Disagreement[], style: Style): string {
  return errors
    .map(({ unit, document, speaker, dimension, human, machine, text, hits }) => {
      const head = `${unit}  ${oneLine(dimension)}: people say ${human}, the program ${machine}`;
      const words = wrap(`${oneLine(speaker) || 'nobody named'}: ${oneLine(text)}`, style.width - 2);
      const why = hits.length ? `hits: ${hits.map(oneLine).join(' · ')}` : 'no entry hits';
      return [
        style.strong(head),
        ...words.split('\n').map((line) => `  ${line}`),
        style.faint(`  ${why}; in ${oneLine(document)}`),
        '',
      ].join('\n');
    })
    .join('\n');
}
