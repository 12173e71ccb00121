/** Sleeps that end early when somebody calls; a call between two sleeps ends the next at once. */
export class Alarm {
  #called = false;
  #end: (() => void) | undefined;

  ring(): void {
    this.#called = true;
    this.#end?.();
  }

  sleep(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#called = false;
        this.#end = undefined;
        resolve();
      };
      const timer = setTimeout(end, millis);
      this.#end = end;
      if (this.#called) end();
    });
  }
}
