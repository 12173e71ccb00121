/**
 * How long to wait before looking again where somebody calls when there is something: twice as long
 * after each look that finds nothing, so that only a call that was lost is waited for.
 */
export class GrowingWait {
  #next: number;

  constructor(
    private readonly first: number,
    private readonly most: number,
  ) {
    this.#next = first;
  }

  /** Milliseconds. */
  next(): number {
    const present = this.#next;
    this.#next = Math.min(present * 2, this.most);
    return present;
  }

  /** Something was found: what follows may come soon. */
  again(): void {
    this.#next = this.first;
  }
}
