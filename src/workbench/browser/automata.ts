import type { Automaton } from '../../knowledge/pattern/automaton.js';

/** In a browser nothing is prepared by the build: what a matcher is compiled to is worked out anew. */
export const automatonFrom = (_content: string, make: () => Automaton): Automaton => make();
