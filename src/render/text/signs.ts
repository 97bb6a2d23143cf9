import type { Hit, Stance, Statement, Value } from '../../types/stance.js';
import { oneLine } from '../plain.js';
import type { Style } from './style.js';

/** The sign of each value, so that nothing depends on colour. */
export const SIGNS: Record<Value, string> = { pro: '+', anti: '\u2212', mixed: '±', mention: '·' };

export function signOf({ contribution, pole }: Hit): string {
  return SIGNS[contribution === 0 ? 'mention' : pole];
}

/** The number of a statement within its document. */
export function numberOf({ id }: Statement): string {
  return id.slice(id.lastIndexOf('#') + 1);
}

/** One line per dimension: sign, dimension, mode and the words that count. */
export function stanceLines({ stances, hits }: Statement, text: string, style: Style): string[] {
  return Object.entries(stances).map(([dimension, stance]) => {
    const words = hits
      .filter((hit) => hit.dimension === dimension)
      .map((hit) => `${signOf(hit)}${oneLine(text.slice(hit.start, hit.end))}`);
    const mode = stance.value === 'mention' ? 'mention' : stance.mode;
    return `${coloured(stance, `${SIGNS[stance.value]} ${oneLine(dimension)}`, style)} ${style.faint(`(${mode}: ${words.join(', ')})`)}`;
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
