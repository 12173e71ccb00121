import { happened, newId, SteppedClock, system, type Decision } from '@kefu/kernel';
import { testDatabase, type TestDatabase } from '@kefu/testing';
import { Column, Entity } from 'typeorm';
import {
  AggregateRow,
  Aggregates,
  Database,
  forwardMigration,
  InstantColumn,
  personalFields,
  type DecisionContext,
  type WriteEvent,
} from '../src/index.js';

export interface Account {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly balance: string;
  readonly openedOn: string;
  readonly seenAt?: string;
  readonly notes: readonly string[];
  readonly count: number;
}

@Entity('account')
class AccountRow extends AggregateRow implements Account {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  name!: string;

  @Column('numeric')
  balance!: string;

  @Column('date')
  openedOn!: string;

  @InstantColumn({ nullable: true })
  seenAt!: string;

  @Column('jsonb')
  notes!: string[];

  @Column('int')
  count!: number;
}

export const CreateAccount = forwardMigration(
  'CreateAccount1763900000000',
  `CREATE TABLE account (
     id uuid PRIMARY KEY, version int NOT NULL, event_sequence bigint NOT NULL,
     audit_hash text NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
     customer_id uuid NOT NULL, name text NOT NULL, balance numeric(14, 2) NOT NULL,
     opened_on date NOT NULL, seen_at timestamptz, notes jsonb NOT NULL,
     count int NOT NULL CHECK (count >= 0)
   )`,
);

export class AccountCounted {
  static readonly type = 'kefu.test.account.counted.v1';
  readonly count!: number;
}

const writeEvent: WriteEvent = (event, { sequence, now }) => {
  if (JSON.stringify(event.data).includes('unfit')) throw new Error('the event does not fit');
  const body = JSON.stringify({ time: now, sequence, data: event.data });
  return [{ eventId: newId(), type: event.of.type, sequence, body }];
};

export const by = system('test');

export const START = '2026-03-02T00:00:00.000Z';

/** Adds to the count and says so in an event. */
export const count =
  (more = 1) =>
  (account: Account): Decision<Account> => {
    const next = { ...account, count: account.count + more };
    return { next, events: [happened(AccountCounted, { count: next.count })] };
  };

export class Accounts extends Aggregates<Account> {
  constructor(
    readonly database: Database,
    readonly clock: SteppedClock,
  ) {
    super(
      { database, clock, writeEvent },
      {
        name: 'account',
        entity: AccountRow,
        personal: personalFields(
          (account) => account.customerId,
          ['name'],
          (account) => ({ ...account, name: '' }),
        ),
      },
    );
  }

  async open(given: Partial<Account> = {}): Promise<string> {
    const { state } = await this.create(by, (context) => opened(context, given));
    return state.id;
  }

  sequences(id: string): Promise<{ sequence: number; body: string }[]> {
    return this.database.query(
      'SELECT sequence, body FROM outbox WHERE aggregate_id = $1 ORDER BY id',
      [id],
    );
  }

  /** How many rows there are in all that a use case writes. */
  async rows(): Promise<number> {
    const [row] = await this.database.query<{ rows: number }>(
      `SELECT (SELECT count(*) FROM account) + (SELECT count(*) FROM outbox)
            + (SELECT count(*) FROM timer) + (SELECT count(*) FROM audit)
            + (SELECT count(*) FROM audit_key) AS rows`,
    );
    return row?.rows ?? 0;
  }
}

export const opened = (context: DecisionContext, given: Partial<Account>): Decision<Account> => {
  const next: Account = {
    id: context.newId(),
    customerId: context.newId(),
    name: '测试客户甲',
    balance: '0.00',
    openedOn: '2026-02-28',
    notes: [],
    count: 0,
    ...given,
  };
  return { next, events: [happened(AccountCounted, { count: next.count })] };
};

export interface Bank {
  readonly test: TestDatabase;
  readonly clock: SteppedClock;
  readonly accounts: Accounts;
  connect(poolSize?: number, name?: string): Promise<Database>;
  close(): Promise<void>;
}

export const openBank = async (at?: TestDatabase): Promise<Bank> => {
  const test = at ?? (await testDatabase());
  const clock = new SteppedClock(START);
  const opened: Database[] = [];
  const connect = async (poolSize = 8, name = 'accounts') => {
    const database = new Database({
      url: test.url,
      name,
      poolSize,
      entities: [AccountRow],
      migrations: [CreateAccount],
    });
    opened.push(database);
    await database.open();
    return database;
  };
  const database = await connect();
  await database.migrate();
  return {
    test,
    clock,
    accounts: new Accounts(database, clock),
    connect,
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await test.drop();
    },
  };
};
