/** What the API said yes to, by order and event; the other services' share is computed from it. */
export class Accepted {
  readonly #counts = new Map<string, number>();
  #total = 0;

  add(orderId: string, fact: string): void {
    const key = `${orderId} ${fact}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#total += 1;
  }

  get total(): number {
    return this.#total;
  }

  /** How often each fact was accepted, the most frequent first. */
  get summary(): string {
    const facts = new Map<string, number>();
    for (const { fact, count } of this) facts.set(fact, (facts.get(fact) ?? 0) + count);
    return [...facts]
      .sort(([, one], [, other]) => other - one)
      .map(([fact, count]) => `${count} ${fact}`)
      .join(', ');
  }

  *[Symbol.iterator](): IterableIterator<{ orderId: string; fact: string; count: number }> {
    for (const [key, count] of this.#counts) {
      const [orderId = '', fact = ''] = key.split(' ');
      yield { orderId, fact, count };
    }
  }
}
