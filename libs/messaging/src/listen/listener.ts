import type { JsMsg } from '@nats-io/jetstream';
import type { Broker } from '../broker/connect.js';
import { ACK_WAIT_MS, durableFor, type Durable } from '../broker/ensure-durable.js';
import { eventsOf } from '../events/names.js';
import { beginAnew } from './hear-anew.js';
import { Lane, type LaneOptions } from './lane.js';
import { PullLoop } from './pull-loop.js';

/** A third waits more for the other two than it adds. */
const LANES = 2;

export interface ListenerOptions extends LaneOptions {
  readonly listener: string;
  readonly broker: Broker;
  readonly onWait: (what: string) => void;
}

/** Hears one source: pulls its events and hands them to lanes, one aggregate always to the same lane. */
export class Listener {
  readonly source: string;
  readonly durable: Durable;
  readonly #lanes: readonly [Lane, ...Lane[]];
  readonly #loop: PullLoop;
  #beat: NodeJS.Timeout | undefined;

  constructor(options: ListenerOptions) {
    const { listener, source, broker, database, onFault, onWait } = options;
    this.source = source;
    this.durable = durableFor(listener, eventsOf(source));
    this.#lanes = [
      new Lane(options),
      ...Array.from({ length: LANES - 1 }, () => new Lane(options)),
    ];
    this.#loop = new PullLoop({
      broker,
      durable: this.durable,
      take: (message) => {
        this.laneOf(message).take(message);
        return undefined;
      },
      prepare: () => beginAnew(database, broker, this.durable),
      onFault,
      onWait,
    });
  }

  /** Messages in hand that have not been acknowledged yet. */
  get inHand(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.inHand, 0);
  }

  start(): void {
    // Tells the server that what waits in a lane is still being worked on.
    this.#beat = setInterval(() => {
      for (const lane of this.#lanes) lane.working();
    }, ACK_WAIT_MS / 3);
    this.#loop.start();
  }

  /** Comes back to its durable, which may be another one by now. */
  again(): void {
    this.#loop.again();
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
    await Promise.all(this.#lanes.map((lane) => lane.idle()));
    clearInterval(this.#beat);
  }

  /** By the aggregate's id where it stands in the text: parsing here would be parsing twice. */
  private laneOf(message: JsMsg): Lane {
    const body = message.string();
    const from = body.indexOf('"subject":"') + 11;
    let hash = 0;
    for (let i = from; i < from + 36; i += 1) hash = (hash * 31 + body.charCodeAt(i)) | 0;
    return this.#lanes[Math.abs(hash) % this.#lanes.length] ?? this.#lanes[0];
  }
}
