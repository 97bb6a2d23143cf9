import { observeStages } from '../../base/stage.js';

/** How long the parts of a run took, in milliseconds, in the order in which they first began. */
export class Timings {
  private readonly took = new Map<string, number>();
  private readonly began = performance.now();

  /** Also measures the stages of documents, from now on. */
  start(): void {
    let began = 0;
    observeStages((stage, isOver) => {
      if (isOver) this.add(stage, performance.now() - began);
      else began = performance.now();
    });
  }

  stop(): void {
    observeStages(undefined);
  }

  add(part: string, milliseconds: number): void {
    this.took.set(part, (this.took.get(part) ?? 0) + milliseconds);
  }

  of<T>(part: string, work: () => T): T {
    const began = performance.now();
    try {
      return work();
    } finally {
      this.add(part, performance.now() - began);
    }
  }

  /** The same items, with the time that they are waited for. */
  async *each<T>(part: string, items: AsyncIterable<T>): AsyncGenerator<T> {
    let began = performance.now();
    for await (const item of items) {
      this.add(part, performance.now() - began);
      yield item;
      began = performance.now();
    }
    this.add(part, performance.now() - began);
  }

  toString(): string {
    const parts = [...this.took, ['all', performance.now() - this.began] as const];
    return parts.map(([part, milliseconds]) => `${part} ${(milliseconds / 1000).toFixed(2)} s`).join(', ');
  }
}
