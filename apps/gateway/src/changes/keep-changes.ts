import type { HeardChange } from './change.js';

/** Streams are heard side by side, so what was told last may be older than what comes next. */
const OVERLAP_MS = 5_000;

/** The last changes, for browsers that come back; whoever was away for longer reads anew. */
export class KeepChanges {
  readonly #kept: HeardChange[] = [];
  #from: number;
  #latest: number;

  /** @param since from when on every change has been heard, in milliseconds */
  constructor(
    since: number,
    private readonly most = 20_000,
  ) {
    this.#from = since - OVERLAP_MS;
    this.#latest = since;
  }

  /** Where who comes now begins. */
  get latest(): number {
    return this.#latest;
  }

  keep(change: HeardChange): void {
    this.#kept.push(change);
    this.#latest = Math.max(this.#latest, change.position);
    // Many at once: each alone would move all that are kept
    if (this.#kept.length < this.most * 1.25) return;
    const gone = this.#kept.splice(0, this.#kept.length - this.most);
    this.#from = Math.max(this.#from, ...gone.map(({ position }) => position));
  }

  /** What came since, or a little earlier; undefined where that is not known any more, or never was. */
  since(position: number): readonly HeardChange[] | undefined {
    const asked = position - OVERLAP_MS;
    if (asked < this.#from || asked > this.#latest) return undefined;
    return this.#kept.filter((one) => one.position > asked);
  }
}
