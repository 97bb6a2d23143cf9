import { END, type MachineData, SKIPPED, SYMBOLS } from './tables.js';

/**
 * Finds patterns in a row of symbols, the longest first, as wink-nlp's automata do (MIT, GRAYPE Systems). Its few oddities are kept: what
 * was begun at the end of a text is gone on with.
 */
export class Machine {
  /** What was found last: the place of each pattern's token, and its value. */
  readonly at: number[] = [];
  readonly value: number[] = [];
  private readonly next: Uint16Array;
  private readonly otherwise: Uint16Array;
  private readonly isComplete: Uint8Array;
  private readonly values: Int16Array;
  private readonly shifts: Uint8Array;
  private state = 0;
  /** Where the pattern in hand begins. */
  private first = 0;
  /** A pattern that is complete unless a longer one follows, and its last token; 0 for none. */
  private other = 0;
  private otherAt = 0;

  constructor({ states, steps, otherwise, complete }: MachineData) {
    this.next = new Uint16Array(states * SYMBOLS);
    this.otherwise = new Uint16Array(states);
    this.isComplete = new Uint8Array(states);
    this.values = new Int16Array(states);
    this.shifts = new Uint8Array(states);
    for (const [state, symbol, to] of steps) this.next[state * SYMBOLS + symbol] = to;
    for (const [state, to] of otherwise) this.otherwise[state] = to;
    for (const [state, value, shift] of complete) {
      this.isComplete[state] = 1;
      this.values[state] = value;
      this.shifts[state] = shift;
    }
  }

  run(symbols: Uint8Array, count: number): void {
    const { next } = this;
    this.at.length = 0;
    this.value.length = 0;
    this.state = 0;
    this.other = 0;
    for (let i = 0; i <= count; i++) {
      if (this.state === 0 && i < count && (symbols[i] === SKIPPED || next[symbols[i]] === 0)) continue;
      i = this.match(symbols, i, count);
    }
  }

  /** Goes on from a token to the end of a pattern, or until none fits. Gives the last token that is done with. */
  private match(symbols: Uint8Array, from: number, count: number): number {
    const { isComplete, next, otherwise } = this;
    for (let j = from; j <= count; j++) {
      const symbol = j === count ? END : symbols[j];
      if (symbol === SKIPPED) continue;
      const to = next[this.state * SYMBOLS + symbol];
      if (this.state === 0 && to !== 0) this.first = j;
      if (isComplete[to]) {
        this.found(to);
        return j;
      }
      if (to === 0) {
        if (this.other === 0) {
          this.state = 0;
          return from;
        }
        this.found(this.other);
        return this.otherAt;
      }
      this.state = to;
      if (otherwise[to]) {
        this.otherAt = j;
        this.other = otherwise[to];
      }
    }
    return from;
  }

  private found(state: number): void {
    this.state = 0;
    this.other = 0;
    if (this.values[state] === 0) return;
    this.at.push(this.first + this.shifts[state]);
    this.value.push(this.values[state]);
  }
}
