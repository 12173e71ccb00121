import { isId } from '@kefu/kernel';
import { isWorthAnotherTry, type Database } from '@kefu/persistence';
import type { JsMsg } from '@nats-io/jetstream';
import type { Broker } from '../broker/connect.js';
import type { Durable } from '../broker/ensure-durable.js';
import { PERSONAL_STREAM, PERSONAL_SUBJECTS } from '../events/names.js';
import { PullLoop } from '../listen/pull-loop.js';
import { settled, type Handler } from '../listen/reactions.js';
import {
  buryFailed,
  buryUnreadable,
  comesAgainIn,
  isWorthALetter,
  resolveLettersOf,
  wasSkipped,
} from './personal-letters.js';
import type { PersonalMessage } from './publish-personal.js';

const AGAIN_IN_MS = 1_000;

export interface PersonalListenerOptions {
  readonly listener: string;
  readonly broker: Broker;
  readonly database: Database;
  readonly handler: Handler;
  readonly onFault: (what: string, error: unknown) => void;
  readonly onWait: (what: string) => void;
}

/** Keeps a listener's copy of personal state: no gate, the higher sequence wins, an erasure stays. */
export class PersonalListener {
  readonly durable: Durable;
  readonly #loop: PullLoop;
  #inHand = 0;

  constructor(private readonly options: PersonalListenerOptions) {
    this.durable = {
      stream: PERSONAL_STREAM,
      name: `${options.listener}__personal`,
      subjects: PERSONAL_SUBJECTS,
    };
    const { broker, onFault, onWait } = options;
    this.#loop = new PullLoop({
      broker,
      durable: this.durable,
      take: (message) => this.take(message),
      onFault,
      onWait,
    });
  }

  get inHand(): number {
    return this.#inHand;
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  private async take(message: JsMsg): Promise<void> {
    this.#inHand = 1;
    try {
      const read = readPersonalMessage(message);
      if (read instanceof Error) await this.bury(message, read);
      else await this.tryToTake(message, read);
    } catch (error) {
      // the database itself: nothing is known of the message
      this.options.onFault('personal data could not be taken over', error);
      message.nak(AGAIN_IN_MS);
    } finally {
      this.#inHand = 0;
    }
  }

  private async bury(message: JsMsg, error: Error): Promise<void> {
    this.options.onFault('personal data cannot be read', error);
    await this.options.database.transaction((tx) => buryUnreadable(tx, message.seq, error));
    message.ack();
  }

  private async tryToTake(message: JsMsg, read: PersonalMessage): Promise<void> {
    const { database, onFault } = this.options;
    try {
      await this.apply(read);
      message.ack();
    } catch (error) {
      if (isWorthAnotherTry(error)) throw error;
      const { deliveryCount } = message.info;
      onFault('personal data could not be taken over', error);
      const skipped = await database.transaction(async (tx) => {
        if (await wasSkipped(tx, read)) return true;
        if (isWorthALetter(deliveryCount)) await buryFailed(tx, read, error);
        return false;
      });
      if (skipped) message.ack();
      else message.nak(comesAgainIn(deliveryCount));
    }
  }

  private apply(message: PersonalMessage): Promise<void> {
    return this.options.database.transaction(async (tx) => {
      const won = await tx.query(
        `INSERT INTO personal_seen (person_id, sequence, tombstone) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE
           SET sequence = excluded.sequence, tombstone = excluded.tombstone
         WHERE personal_seen.sequence < excluded.sequence AND NOT personal_seen.tombstone
         RETURNING 1`,
        [message.personId, message.sequence, message.tombstone],
      );
      if (won.length > 0) await settled(this.options.handler(message));
      await resolveLettersOf(tx, message);
    });
  }
}

const readPersonalMessage = (message: JsMsg): PersonalMessage | Error => {
  try {
    const read = message.json<PersonalMessage>();
    if (isId(read.personId) && Number.isSafeInteger(read.sequence)) return read;
  } catch {
    // said below: the parser's own words may quote what is personal
  }
  return new Error('it is no state of a person');
};
