/** Lets a loop sleep until it is woken or a time has passed; a wake before the sleep is not lost. */
export class Wake {
  #woken = false;
  #resolve: (() => void) | undefined;

  now(): void {
    this.#woken = true;
    this.#resolve?.();
  }

  async wait(millis: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, millis);
        this.#resolve = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#resolve = undefined;
    this.#woken = false;
  }
}
