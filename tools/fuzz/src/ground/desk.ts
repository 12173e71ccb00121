import { WorkingCalendar } from '@kefu/kernel';
import { waitFor } from '@kefu/testing/servers';
import type { CentreClient } from '@kefu/up';

/** A verb as somebody says it. */
export type Step = readonly [as: string, verb: string, body: object];

export interface Filed {
  readonly id: string;
  readonly status?: string;
}

const calendar = new WorkingCalendar();

/** The day at the centre, so many days from now. */
export const dayIn = (days: number): string =>
  calendar.localDate(new Date(Date.now() + days * 86_400_000).toISOString());

const HEARD_WITHIN_MS = 30_000;

/** Files records of one service, and takes each as far as its steps say. */
export class Desk {
  constructor(
    readonly client: CentreClient,
    readonly service: string,
  ) {}

  /** Also of what customers or staff have said a moment ago, and what is on its way. */
  file(as: string, path: string, body: object): Promise<Filed> {
    return waitFor(() => this.post(as, path, body), {
      what: `what ${path} names to be known in ${this.service}`,
      ...{ timeoutMs: HEARD_WITHIN_MS, everyMs: 200 },
    });
  }

  async post<T = Filed>(as: string, path: string, body: object = {}): Promise<T> {
    return (await this.client.call<T>(as, `${this.service}/${path}`, { body })).body;
  }

  async read<T>(as: string, path: string): Promise<T> {
    return (await this.client.call<T>(as, `${this.service}/${path}`)).body;
  }

  async walk(path: string, steps: readonly Step[]): Promise<void> {
    for (const [as, verb, body] of steps) await this.post(as, `${path}/${verb}`, body);
  }

  /** One after each number of the steps, from none to all of them. */
  async asFarAs(
    path: string,
    make: (count: number) => Promise<string>,
    steps: readonly Step[],
  ): Promise<string[]> {
    const ids: string[] = [];
    for (let count = 0; count <= steps.length; count += 1) {
      const id = await make(count);
      await this.walk(`${path}/${id}`, steps.slice(0, count));
      ids.push(id);
    }
    return ids;
  }
}
