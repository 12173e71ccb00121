import { Alarm, GrowingWait } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';
import type { Gate } from './gate.js';
import { dueParked } from './parked.js';

const EVERY_MS = 1_000;
const AT_REST_MS = 5_000;
const AT_ONCE = 20;

/** Tries parked events again when their turn and their time have come; any number of instances may. */
export class RetryParked {
  readonly #alarm = new Alarm();
  readonly #rest = new GrowingWait(EVERY_MS, AT_REST_MS);
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly gate: Gate,
    private readonly onFault: (what: string, error: unknown) => void,
  ) {}

  start(): void {
    this.#running = this.run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.ring();
    await this.#running;
  }

  private async run(): Promise<void> {
    while (!this.#stopped) {
      try {
        const due = await dueParked(this.database, AT_ONCE);
        if (due.length > 0) this.#rest.again();
        for (const event of due) await this.gate.retry(event);
      } catch (error) {
        this.onFault('parked events could not be looked at', error);
      }
      await this.#alarm.sleep(this.#rest.next());
    }
  }
}
