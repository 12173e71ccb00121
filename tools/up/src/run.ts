import type { Postgres, Nats } from '@kefu/testing/servers';

/** What has been started, to be ended in the reverse order. */
export class Run {
  private readonly endings: (() => Promise<void>)[] = [];
  private readonly troubles: Promise<never>[] = [];
  private stopping = false;
  // the servers do not keep this process alive, and neither do signal handlers
  private readonly alive = setInterval(() => undefined, 60_000);
  private interrupt: () => void = () => undefined;
  readonly interrupted = new Promise<void>((resolve) => (this.interrupt = resolve));

  isStopping(): boolean {
    return this.stopping;
  }

  begin(ending: () => Promise<void>, trouble: Promise<never>): void {
    this.endings.unshift(ending);
    trouble.catch(() => undefined);
    this.troubles.push(trouble);
  }

  /** A server that has to run as long as this does. */
  beginServer(name: string, server: Postgres | Nats): void {
    const trouble = server.ended.then(() => {
      if (this.stopping) return new Promise<never>(() => undefined);
      throw new Error(`${name} has ended, though nobody asked it to.`);
    });
    this.begin(() => server.stop(), trouble);
  }

  /** Waits for the step, unless someone stops the run, or something that has to run dies. */
  async orTrouble(step: Promise<unknown>): Promise<void> {
    await Promise.race([step, this.interrupted, ...this.troubles]);
  }

  stop(): void {
    this.stopping = true;
    this.interrupt();
  }

  async end(): Promise<void> {
    this.stop();
    for (const ending of this.endings.splice(0)) await ending();
    clearInterval(this.alive);
  }
}
