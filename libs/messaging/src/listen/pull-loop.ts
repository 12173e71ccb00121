import { Alarm, GrowingWait } from '@kefu/kernel';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Broker } from '../broker/connect.js';
import { MAX_ACK_PENDING, type Durable } from '../broker/ensure-durable.js';
import { isStreamMissing } from '../broker/ensure-stream.js';
import { askForDurable, NothingToHear } from './ask-to-listen.js';
import { MissingStream } from './missing-stream.js';

const RETRY_MS = 500;
/** A service that is not installed makes its stream never. */
const MISSING_MS = 5_000;
const CHECK_EVERY_MS = 60_000;

export interface PullLoopOptions {
  readonly broker: Broker;
  readonly durable: Durable;
  /** Waiting for it holds back the next message; a lane takes them without. */
  readonly take: (message: JsMsg) => Promise<void> | undefined;
  /** Before the durable is asked for. */
  readonly prepare?: () => Promise<void>;
  readonly onFault: (what: string, error: unknown) => void;
  /** What is being waited for, and has been for long. */
  readonly onWait: (what: string) => void;
}

/** Pulls one durable for ever: checks it on every connect and every minute, and comes back from all. */
export class PullLoop {
  readonly #alarm = new Alarm();
  readonly #rest = new GrowingWait(RETRY_MS, MISSING_MS);
  #messages: ConsumerMessages | undefined;
  readonly #stopping = new AbortController();
  readonly #missing: MissingStream;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: PullLoopOptions) {
    this.#missing = new MissingStream(options.durable.stream, options.onWait);
  }

  start(): void {
    this.options.broker.onReconnect(() => {
      this.again();
    });
    this.#running = this.run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.again();
    await this.#running;
  }

  /** Looks at its durable again, now. */
  again(): void {
    this.#messages?.stop();
    this.#rest.again();
    this.#alarm.ring();
  }

  private async run(): Promise<void> {
    const { broker, durable, onFault } = this.options;
    while (!this.#stopping.signal.aborted) {
      const check = setTimeout(() => {
        this.again();
      }, CHECK_EVERY_MS);
      try {
        if (broker.connected) await this.pull();
      } catch (error) {
        if (error instanceof NothingToHear || isStreamMissing(error)) this.#missing.missed();
        else {
          this.#rest.again();
          onFault(`cannot hear ${durable.stream} yet`, error);
        }
      } finally {
        clearTimeout(check);
        this.#messages = undefined;
      }
      await this.#alarm.sleep(this.#rest.next());
    }
  }

  private async pull(): Promise<void> {
    const { broker, durable, take, prepare } = this.options;
    await prepare?.();
    await askForDurable(broker, durable);
    this.#missing.found();
    this.#rest.again();
    const consumer = await broker.others.js.consumers.get(durable.stream, durable.name);
    const messages = await consumer.consume({
      max_messages: MAX_ACK_PENDING,
      abort_on_missing_resource: true,
    });
    this.#messages = messages;
    // Stopped while the durable was being made: nobody else would end this.
    if (this.#stopping.signal.aborted) messages.stop();
    for await (const message of messages) {
      const taken = take(message);
      if (taken) await taken;
    }
  }
}
