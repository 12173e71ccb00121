import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type CentreClient } from '@kefu/up';
import type { Dice } from '@kefu/testing/dice';
import type { Accepted } from './accepted.js';

/** What the load needs to know of the demo centre. */
export interface Ground {
  readonly client: CentreClient;
  readonly assets: readonly {
    readonly id: string;
    readonly customerId: string;
    readonly regionCode: string;
  }[];
  readonly leadId: string;
  readonly technicianIds: readonly string[];
  /** Of a department, who investigates complaints. */
  readonly memberId: string;
  /** Who answers for contracts of the east, and who sells there. */
  readonly accountManagerId: string;
  readonly salespersonId: string;
}

/** Milliseconds for which something broken is asked again: longer than a restart may take. */
export const PATIENCE_MS = 180_000;
/** Milliseconds in which another service is heard of. */
const HEARD_WITHIN_MS = 60_000;

interface Made {
  readonly id: string;
}

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
    while (!this.#stopped) await this.unlessRefused(() => this.oneThing());
  }

  protected abstract oneThing(): Promise<void>;

  /** The other hands, a timer or another service were there first: the handbook says no, and so be it. */
  protected async unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  /** What waits for another service is refused until that was heard. */
  protected async onceHeard(work: () => Promise<void>): Promise<void> {
    const giveUpAt = Date.now() + HEARD_WITHIN_MS;
    for (;;) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof Refused) || Date.now() > giveUpAt) throw error;
        await pause(300);
      }
    }
  }

  protected async ask<T>(as: string, path: string, body?: object): Promise<T> {
    const options = { patience: PATIENCE_MS, ...(body ? { body } : {}) };
    return (await this.ground.client.call<T>(as, path, options)).body;
  }

  /** Says it through the API, and notes down what was said yes to. */
  protected async say(as: string, id: string, path: string, fact: string, body: object = {}) {
    await this.ask(as, path, body);
    this.accepted.add(id, fact);
  }

  /** Something new, of which the answer has the id. */
  protected async make(as: string, path: string, fact: string, body: object): Promise<string> {
    const { id } = await this.ask<Made>(as, path, body);
    this.accepted.add(id, fact);
    return id;
  }
}
