import { createHash } from 'node:crypto';

/** Chance that is the same for the same seed. */
export class Dice {
  #throws = 0;

  constructor(private readonly seed: string) {}

  /** A number from 0 to below 1. */
  next(): number {
    const digest = createHash('sha256')
      .update(`${this.seed}:${(this.#throws += 1)}`)
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError when there is nothing to choose from */
  one<T>(from: readonly T[]): T {
    const chosen = from[this.below(from.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }
}
