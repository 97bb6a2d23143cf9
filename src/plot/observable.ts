import './load/before.js';
import * as Plot from '@observablehq/plot';
import './load/after.js';

export { Plot };
