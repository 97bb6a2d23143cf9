import type { Formula } from '../../../table/formulas.js';
import { POSITIONS } from './positions.js';
import { SALIENCE } from './salience.js';
import type { View } from './view.js';

/** How the scores of a formula are shown. */
export const viewOf = ({ of }: Formula): View => (of === 'touching' ? SALIENCE : POSITIONS);
