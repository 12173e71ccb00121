import { Refused, type CentreClient } from '@kefu/up';
import type { Dice } from '@kefu/testing/dice';
import type { Accepted } from './accepted.js';

/** What the load needs to know of the demo centre. */
export interface Ground {
  readonly client: CentreClient;
  readonly assets: readonly { readonly id: string; readonly customerId: string }[];
  readonly leadId: string;
  readonly technicianIds: readonly string[];
  /** Of a department, who investigates complaints. */
  readonly memberId: string;
}

/** Milliseconds for which something broken is asked again. */
export const PATIENCE_MS = 90_000;

/** One hand at the centre: does one thing after the other until it is stopped. */
export abstract class Hand {
  #stopped = false;

  constructor(
    protected readonly ground: Ground,
    protected readonly accepted: Accepted,
    protected readonly dice: Dice,
  ) {}

  protected get stopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
  }

  async work(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.oneThing();
      } catch (error) {
        // The other hands, a timer or another service were there first: the handbook says no, and so be it.
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  protected abstract oneThing(): Promise<void>;

  /** Says it through the API, and notes down what was said yes to. */
  protected async say(as: string, id: string, path: string, fact: string, body: object = {}) {
    await this.ground.client.call(as, path, { body, patience: PATIENCE_MS });
    this.accepted.add(id, fact);
  }
}
