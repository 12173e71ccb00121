/** Questions that were asked together; whoever waits for them goes on when each has its answer. */
export class Unanswered<Answer> {
  /** For each question, in their order, its answer or why there is none. */
  readonly all: Promise<(Answer | Error)[]>;
  readonly #answers: (Answer | Error)[];
  readonly #none: Error;
  readonly #timer: NodeJS.Timeout;
  #left: number;
  #finish: () => void = () => undefined;

  constructor(count: number, timeoutMs: number) {
    this.#left = count;
    this.#none = new Error(`no answer within ${timeoutMs} ms`);
    this.#answers = new Array<Answer | Error>(count).fill(this.#none);
    this.all = new Promise((resolve) => {
      this.#finish = () => {
        clearTimeout(this.#timer);
        resolve(this.#answers);
      };
    });
    this.#timer = setTimeout(this.#finish, timeoutMs);
  }

  /** The first answer stands. */
  answer(index: number, answer: Answer | Error): void {
    if (this.#answers[index] !== this.#none) return;
    this.#answers[index] = answer;
    this.#left -= 1;
    if (this.#left === 0) this.#finish();
  }

  /** No more answers will come. */
  giveUp(why: Error): void {
    for (const index of this.#answers.keys()) this.answer(index, why);
  }
}
