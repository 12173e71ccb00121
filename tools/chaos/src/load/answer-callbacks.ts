import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type CentreClient } from '@kefu/up';
import type { Accepted } from './accepted.js';
import { PATIENCE_MS } from './hand.js';

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly plan: string;
    readonly urgency?: string;
  }[];
}

const MANAGER = 'M-0001';
const HIGHEST = 5;
const contented = {
  ...{ timeliness: HIGHEST, effect: HIGHEST, result: HIGHEST, attitude: HIGHEST },
  ...{ overall: HIGHEST, leftOverTrouble: HIGHEST },
};

/** Rings whoever the worklist says is due, and puts down what they say. */
export class Caller {
  readonly #stopping = new AbortController();

  constructor(
    private readonly client: CentreClient,
    private readonly accepted: Accepted,
  ) {}

  stop(): void {
    this.#stopping.abort();
  }

  async work(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const { body } = await this.client.call<Listed>(
        MANAGER,
        'callbacks/worklist?list=region&limit=20&urgency=due',
        { patience: PATIENCE_MS },
      );
      if (body.items.length === 0) await pause(300);
      for (const item of body.items) {
        await this.call(item).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
        });
      }
    }
  }

  private async call({ id, plan }: Listed['items'][number]): Promise<void> {
    await this.say(id, 'start-call', undefined);
    const answers =
      plan === 'CB-01'
        ? { arrived: true }
        : { solved: true, scores: contented, expected: { overall: HIGHEST } };
    // What a customer thinks of a result is told in words of its own (CP-10)
    const fact = plan === 'CP-10' ? 'evaluation-completed' : 'completed';
    await this.say(id, 'complete', fact, answers);
  }

  private async say(id: string, verb: string, fact: string | undefined, body: object = {}) {
    await this.client.call(MANAGER, `callbacks/callbacks/${id}/${verb}`, {
      body,
      patience: PATIENCE_MS,
    });
    if (fact !== undefined) this.accepted.add(id, fact);
  }
}
