import { happened, newId, system, systemClock, type Decision, type EventClass } from '@kefu/kernel';
import {
  AggregateRow,
  Aggregates,
  Database,
  forwardMigration,
  type Platform,
} from '@kefu/persistence';
import { testDatabase, testNats, type Nats, type TestDatabase } from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity } from 'typeorm';
import {
  Broker,
  eventWriter,
  hearOwn,
  Messaging,
  Reactions,
  sequenceText,
  type EventMeta,
  type MessagingOptions,
} from '../src/index.js';

/** The test's own event: a letter was stamped. */
export class LetterStampedV1 {
  static readonly type = 'kefu.customers.letter.stamped.v1';

  @IsInt()
  stamps!: number;

  @IsOptional()
  @IsString()
  mark?: string;
}

export interface Letter {
  readonly id: string;
  readonly stamps: number;
}

@Entity('letter')
class LetterRow extends AggregateRow implements Letter {
  @Column('int')
  stamps!: number;
}

const CreateLetter = forwardMigration(
  'CreateLetter1763856900000',
  `CREATE TABLE letter (id uuid PRIMARY KEY, stamps int NOT NULL, version int NOT NULL,
     event_sequence bigint NOT NULL, audit_hash text NOT NULL,
     created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL)`,
);
const CreateReceived = forwardMigration(
  'CreateReceived1763856900001',
  `CREATE TABLE received (no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     letter uuid NOT NULL, sequence int NOT NULL, stamps int NOT NULL, UNIQUE (letter, sequence))`,
);

const clerk = system('clerk');
const stamp = (letter: Letter, mark?: string): Decision<Letter> => {
  const next = { ...letter, stamps: letter.stamps + 1 };
  const data = { stamps: next.stamps, ...(mark === undefined ? {} : { mark }) };
  return { next, events: [happened(LetterStampedV1, data)] };
};

/** A service that stamps letters. */
export class Sender {
  private constructor(
    readonly database: Database,
    readonly letters: Aggregates<Letter>,
    private readonly owned: TestDatabase,
  ) {}

  messaging: Messaging | undefined;
  readonly faults: string[] = [];

  /** @param reactions to what it says itself */
  static async open(reactions = new Reactions()): Promise<Sender> {
    const owned = await testDatabase(migrated({ name: 'sender', migrations: [CreateLetter] }));
    const database = new Database({ url: owned.url, name: 'sender', entities: [LetterRow] });
    await database.open();
    const epoch = newId();
    const platform: Platform = {
      database,
      clock: systemClock,
      writeEvent: eventWriter({ centre: 'test', service: 'customers', epoch: () => epoch }),
      hear: hearOwn('customers', reactions),
      committed: () => sender.messaging?.wake(),
    };
    const letters = new Aggregates<Letter>(platform, { name: 'letter', entity: LetterRow });
    const sender = new Sender(database, letters, owned);
    return sender;
  }

  async start(nats: Nats, more: Partial<MessagingOptions> = {}): Promise<void> {
    this.messaging = new Messaging({
      service: 'customers',
      database: this.database,
      clock: systemClock,
      broker: credentials(nats, 'customers'),
      reactions: new Reactions(),
      onFault: (what, error) => this.faults.push(`${what}: ${String(error)}`),
      ...more,
    });
    await this.messaging.start();
  }

  async write(): Promise<string> {
    const { state } = await this.letters.create(clerk, () => stamp({ id: newId(), stamps: 0 }));
    return state.id;
  }

  async stampAgain(id: string, mark?: string): Promise<void> {
    await this.letters.change(id, clerk, (letter) => stamp(letter, mark));
  }

  async unsettled(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*) FROM outbox WHERE stream_sequence IS NULL',
    );
    return row?.count ?? 0;
  }

  async close(): Promise<void> {
    await this.messaging?.stop();
    await this.database.close();
    await this.owned.drop();
  }
}

const epoch = newId();

/** An event as it stands on the wire, of a sender that is not there. */
export const stampedEvent = (letter: string, sequence: number, more: object = {}): string =>
  JSON.stringify({
    specversion: '1.0',
    id: newId(),
    source: `/kefu/test/customers/${epoch}`,
    type: LetterStampedV1.type,
    subject: letter,
    time: '2026-11-23T01:00:00.000Z',
    sequence: sequenceText(sequence),
    correlationid: newId(),
    data: { stamps: sequence },
    ...more,
  });

export type React = (event: LetterStampedV1, meta: EventMeta) => Promise<void>;

/** A service that writes down what it hears. */
export class Receiver {
  private constructor(
    readonly database: Database,
    private readonly owned: TestDatabase,
  ) {}

  messaging: Messaging | undefined;
  readonly faults: string[] = [];

  static async open(): Promise<Receiver> {
    const owned = await testDatabase(migrated({ name: 'receiver', migrations: [CreateReceived] }));
    const database = new Database({ url: owned.url, name: 'receiver' });
    await database.open();
    return new Receiver(database, owned);
  }

  /** What a reaction does unless a spec says otherwise. */
  readonly note: React = async (event, meta) => {
    await this.database.query(
      'INSERT INTO received (letter, sequence, stamps) VALUES ($1, $2, $3)',
      [meta.aggregateId, meta.sequence, event.stamps],
    );
  };

  reactions(react: React = this.note, of: EventClass = LetterStampedV1): Reactions {
    const reactions = new Reactions();
    reactions.add(of.type, (event, meta) => react(event as LetterStampedV1, meta as EventMeta), {
      eventClasses: [of],
      many: false,
      method: Symbol('one'),
    });
    return reactions;
  }

  async start(nats: Nats, reactions = this.reactions()): Promise<void> {
    this.messaging = new Messaging({
      service: 'callbacks',
      database: this.database,
      clock: systemClock,
      broker: credentials(nats, 'callbacks'),
      reactions,
      onFault: (what, error) => this.faults.push(`${what}: ${String(error)}`),
    });
    await this.messaging.start();
  }

  /** Whether a transaction has written and goes on later (`idle`), or waits for another one (`lock`). */
  async hasTransaction(that: 'idle' | 'lock'): Promise<boolean> {
    const [row] = await this.database.query<{ some: boolean }>(
      `SELECT count(*) > 0 AS some FROM pg_stat_activity WHERE datname = current_database()
       AND CASE $1 WHEN 'lock' THEN wait_event_type = 'Lock'
           ELSE state = 'idle in transaction' AND backend_xid IS NOT NULL END`,
      [that],
    );
    return row?.some === true;
  }

  received(): Promise<{ letter: string; sequence: number; stamps: number }[]> {
    return this.database.query('SELECT letter, sequence, stamps FROM received ORDER BY no');
  }

  async close(): Promise<void> {
    await this.messaging?.stop();
    await this.database.close();
    await this.owned.drop();
  }
}

type User = 'customers' | 'callbacks' | 'subscriber' | 'operator';

const credentials = (nats: Nats, user: User) => {
  const { servers, pass } = nats.natsUrlFor(user);
  // Whose streams the operator looks at here
  const domain = user === 'operator' ? { domain: 'customers' } : {};
  return { servers, user, password: pass, name: user, ...domain };
};

export const connectAs = (nats: Nats, user: User): Promise<Broker> =>
  Broker.connect(credentials(nats, user));

export const openNats = (): Promise<Nats> => testNats();
