import { oneLine } from '../../../base/plain.js';
import { share } from '../../../render/text/numbers.js';
import { TARGET_SIGNS } from '../../../render/text/target-lines.js';
import type { Statement } from '../../../types/stance.js';
import type { Target } from '../../../types/target.js';
import { type Html, html } from '../../html.js';
import type { ShownStatement } from '../../report.js';
import { endName } from '../../wording.js';

const CLASSES = { positive: 'pro', negative: 'anti', mixed: 'mixed', neutral: 'mention' } as const;

/** Of whom a statement speaks, and how; with the words that say so. */
export const targetLines = ({ targets = [] }: Statement, text: string): Html[] =>
  targets.map((target) => targetLine(target, text));

function targetLine({ confidence, evidence, explicit, name, relation, value }: Target, text: string): Html {
  const words = evidence.map(({ start, end }) => `“${oneLine(text.slice(start, end))}”`).join(', ');
  const facts = [
    value,
    relation,
    explicit ? '' : 'carried over from a sentence before',
    `probability ${share(confidence)}`,
  ];
  return html`<li class="${CLASSES[value]}"><b>${TARGET_SIGNS[value]} of ${endName(name)}</b> ${facts.filter(Boolean).join(', ')}${words ? `: ${words}` : ''}</li>`;
}

/** The pairs that count a statement, for the page's script. */
export const spokenData = ({ pairs }: ShownStatement): Html | string =>
  pairs.length ? html` data-o="${pairs.map(({ pair, value }) => `${pair}:${value}`).join(' ')}"` : '';
