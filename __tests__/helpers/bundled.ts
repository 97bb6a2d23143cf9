import { engineOf } from '../../src/cli/run/engine.js';
import { loadOnce } from '../../src/cli/run/loaded.js';

/** The bundled knowledge and its engine, shared by all tests. */
export const knowledge = loadOnce({ lexicon: [], bundled: true }, ({ message }) => {
  throw new Error(message);
});
export const engine = engineOf(knowledge);
