import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly connections: number;
  /** Requests in flight on each of them. */
  readonly pipelining: number;
  /** Seconds. */
  readonly duration: number;
}

export interface Loaded {
  readonly answered: number;
  readonly failed: number;
}

export interface LoadDriver {
  /**
   * Requests that one second of this process's CPU answers; wall time would measure what else the
   * machine does.
   * @throws Error when one of them was not answered by 2xx
   */
  rateOf(load: Load): Promise<number>;
  stop(): void;
}

export const driveLoad = (): LoadDriver => {
  const child = fork(resolve(import.meta.dirname, 'ask-in-rounds.js'));
  return {
    rateOf: async (load) => {
      const before = process.cpuUsage();
      child.send(load);
      const [{ answered, failed }] = (await once(child, 'message')) as [Loaded];
      const { user, system } = process.cpuUsage(before);
      if (failed > 0) throw new Error(`${failed} of ${answered} requests to ${load.url} failed`);
      return (answered * 1_000_000) / (user + system);
    },
    stop: () => {
      child.disconnect();
    },
  };
};
