import { oneLine } from '../../base/plain.js';
import type { Hit, Stance, Statement, Value } from '../../types/stance.js';
import { probabilityOf } from '../probability.js';
import { reasonLine } from '../reasons.js';
import { share } from './numbers.js';
import type { Style } from './style.js';

/** The sign of each value, so that nothing depends on colour. */
export const SIGNS: Record<Value, string> = { pro: '+', anti: '\u2212', mixed: '±', mention: '·' };

/** The sign of the value that a statement has on a hit's dimension. */
export function signOf({ dimension }: Hit, { stances }: Statement): string {
  return SIGNS[Object.hasOwn(stances, dimension) ? stances[dimension].value : 'mention'];
}

/** The number of a statement within its document. */
export function numberOf({ id }: Statement): string {
  return id.slice(id.lastIndexOf('#') + 1);
}

/** By dimension: sign, dimension, probability, mode and the words that entries found; then the reasons, where they were kept. */
export function stanceLines({ stances, hits }: Statement, text: string, style: Style): string[] {
  return Object.entries(stances).flatMap(([dimension, stance]) => {
    const words = hits
      .filter((hit) => hit.dimension === dimension)
      .map((hit) => oneLine(text.slice(hit.start, hit.end)));
    const isMention = stance.value === 'mention';
    const how = [isMention ? 'mention' : stance.mode, words.join(', ')].filter(Boolean).join(': ');
    const sign = coloured(stance, `${SIGNS[stance.value]} ${oneLine(dimension)}`, style);
    const line = [sign, ...(isMention ? [] : [share(probabilityOf(stance))]), style.faint(`(${how})`)].join(' ');
    return stance.reasons ? [line, style.faint(`  ${reasonLine(stance.reasons, text)}`)] : [line];
  });
}

function coloured({ value }: Stance, text: string, style: Style): string {
  return value === 'pro' ? style.pro(text) : value === 'anti' ? style.anti(text) : text;
}

/** The speakers' names, with how each was resolved unless by full name. */
export function speakersOf({ speakers, source, kind }: Statement, text: string): string {
  if (!speakers.length)
    return source
      ? `? (${oneLine(text.slice(source.start, source.end))})`
      : kind === 'narration'
        ? 'the article itself'
        : '?';
  return speakers.map(({ name, via }) => (via === 'name' ? oneLine(name) : `${oneLine(name)} (${via})`)).join(', ');
}
