import { isId } from '@kefu/kernel';
import { isWorthAnotherTry, type Database, type Transaction } from '@kefu/persistence';
import type { JsMsg } from '@nats-io/jetstream';
import type { Broker } from '../broker/connect.js';
import { durableFor, type Durable } from '../broker/ensure-durable.js';
import { personalStates } from '../events/names.js';
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
/** So many people's states share a transaction. */
const TOGETHER = 50;

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
  readonly #queue: JsMsg[] = [];
  #current: readonly JsMsg[] = [];
  #working: Promise<void> | undefined;

  constructor(private readonly options: PersonalListenerOptions) {
    const { broker, listener, onFault, onWait } = options;
    this.durable = durableFor(listener, personalStates);
    this.#loop = new PullLoop({
      broker,
      durable: this.durable,
      take: (message) => {
        this.#queue.push(message);
        this.#working ??= this.work().finally(() => {
          this.#working = undefined;
        });
        return undefined;
      },
      onFault,
      onWait,
    });
  }

  get inHand(): number {
    return this.#queue.length + this.#current.length;
  }

  start(): void {
    this.#loop.start();
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
    await this.#working;
  }

  private async work(): Promise<void> {
    while (this.#queue.length > 0) {
      const states = this.nextStates();
      this.#current = states.size > 0 ? [...states.keys()] : this.#queue.splice(0, 1);
      if (states.size < 2 || !(await this.takeTogether(states))) {
        for (const message of this.#current) await this.take(message);
      }
      this.#current = [];
    }
  }

  private async take(message: JsMsg): Promise<void> {
    try {
      const read = readPersonalMessage(message);
      if (read instanceof Error) await this.bury(message, read);
      else await this.tryToTake(message, read);
    } catch (error) {
      // the database itself: nothing is known of the message
      this.options.onFault('personal data could not be taken over', error);
      message.nak(AGAIN_IN_MS);
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
      await this.apply([read]);
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

  /** False where one of them failed, which must not keep the others back: each is taken on its own then. */
  private async takeTogether(states: ReadonlyMap<JsMsg, PersonalMessage>): Promise<boolean> {
    try {
      await this.apply([...states.values()]);
    } catch {
      return false;
    }
    for (const message of states.keys()) message.ack();
    return true;
  }

  private apply(messages: readonly PersonalMessage[]): Promise<void> {
    return this.options.database.transaction(async (tx) => {
      const won = await winners(tx, messages);
      // All are waited for: what still runs after a failure would write when nothing is open any more
      const done = await Promise.allSettled(
        won.map((message) => settled(this.options.handler(message))),
      );
      const failed = done.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
      await resolveLettersOf(tx, messages);
    });
  }

  /**
   * What comes next of other people each, and says only how they stand. Erasures and mergers go alone,
   * for what follows from them locks more.
   */
  private nextStates(): Map<JsMsg, PersonalMessage> {
    const states = new Map<JsMsg, PersonalMessage>();
    const people = new Set<string>();
    for (const message of this.#queue) {
      const read = readPersonalMessage(message);
      if (states.size === TOGETHER || read instanceof Error || read.tombstone) break;
      if (read.state === undefined || people.has(read.personId)) break;
      people.add(read.personId);
      states.set(message, read);
    }
    this.#queue.splice(0, states.size);
    return states;
  }
}

/** Those that say something later than what was seen, of people who were not erased. */
const winners = async (
  tx: Transaction,
  messages: readonly PersonalMessage[],
): Promise<PersonalMessage[]> => {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO personal_seen (person_id, sequence, tombstone)
     SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::boolean[]) AS said (id, sequence, tombstone)
     ORDER BY id
     ON CONFLICT (person_id) DO UPDATE
       SET sequence = excluded.sequence, tombstone = excluded.tombstone
     WHERE personal_seen.sequence < excluded.sequence AND NOT personal_seen.tombstone
     RETURNING person_id AS id`,
    [
      messages.map(({ personId }) => personId),
      messages.map(({ sequence }) => sequence),
      messages.map(({ tombstone }) => tombstone),
    ],
  );
  const ids = new Set(rows.map(({ id }) => id));
  return messages.filter(({ personId }) => ids.has(personId));
};

const readPersonalMessage = (message: JsMsg): PersonalMessage | Error => {
  try {
    const read = message.json<PersonalMessage>();
    if (isId(read.personId) && Number.isSafeInteger(read.sequence)) return read;
  } catch {
    // said below: the parser's own words may quote what is personal
  }
  return new Error('it is no state of a person');
};
