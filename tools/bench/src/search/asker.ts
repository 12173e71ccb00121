import { median } from '../measure.js';

/** Asks for a page and takes the time until its last byte is there. */
export class Asker {
  readonly #times = new Map<string, number[]>();

  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Forgets what was measured so far. */
  begin(): void {
    this.#times.clear();
  }

  /** @throws Error when it is not answered with 200 */
  async timeOf(question: string): Promise<number> {
    const started = performance.now();
    const answer = await fetch(`${this.url}${question}`, { headers: this.headers });
    const body = await answer.text();
    const took = performance.now() - started;
    if (answer.status !== 200) throw new Error(`${question}: ${body}`);
    this.#times.set(question, [...(this.#times.get(question) ?? []), took]);
    return took;
  }

  /** The slowest of some, by their median. */
  slowest(questions: readonly string[]): string {
    return [...new Set(questions)]
      .map((question) => ({ question, ms: this.medianOf(question) }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 3)
      .map(({ question, ms }) => `${decodeURIComponent(question)} (${ms.toFixed(0)} ms)`)
      .join(', ');
  }

  medianOf(question: string): number {
    return median(this.#times.get(question) ?? []);
  }
}
