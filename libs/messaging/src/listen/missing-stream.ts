/** How long a source may take to make its stream before its listeners say that they wait for it. */
const PATIENCE_MS = 30_000;

/**
 * A source makes its stream when it starts, so at first its listeners find none: that is no fault. Says
 * once that they wait when it takes long.
 */
export class MissingStream {
  #since: number | undefined;
  #said = false;

  constructor(
    private readonly stream: string,
    private readonly onWait: (what: string) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  missed(): void {
    this.#since ??= this.now();
    if (this.#said || this.now() - this.#since < PATIENCE_MS) return;
    this.#said = true;
    this.onWait(`${this.stream} is not there yet; its service makes it when it starts`);
  }

  found(): void {
    this.#since = undefined;
    this.#said = false;
  }
}
