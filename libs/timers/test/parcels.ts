import {
  conflict,
  happened,
  meetTimer,
  newId,
  plusMillis,
  startTimer,
  system,
  SteppedClock,
  type Clock,
  type Decision,
  type Instant,
} from '@kefu/kernel';
import {
  AggregateRow,
  Aggregates,
  Database,
  forwardMigration,
  type WriteEvent,
} from '@kefu/persistence';
import { testDatabase, waitFor, type TestDatabase } from '@kefu/testing';
import { Column, Entity } from 'typeorm';

export interface Parcel {
  readonly id: string;
  readonly collected: boolean;
  readonly breaches: number;
}

@Entity('parcel')
export class ParcelRow extends AggregateRow implements Parcel {
  @Column('boolean')
  collected!: boolean;

  @Column('int')
  breaches!: number;
}

class ParcelStored {
  static readonly type = 'kefu.test.parcel.stored.v1';
  readonly parcelId!: string;
}
class ParcelCollected {
  static readonly type = 'kefu.test.parcel.collected.v1';
  readonly parcelId!: string;
}
class DeadlineBreached {
  static readonly type = 'kefu.test.parcel.deadline-breached.v1';
  readonly parcelId!: string;
}

const CreateParcel = forwardMigration(
  'CreateParcel1763900000000',
  `CREATE TABLE parcel (
     id uuid PRIMARY KEY, version int NOT NULL, event_sequence bigint NOT NULL,
     audit_hash text NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
     collected boolean NOT NULL, breaches int NOT NULL
   )`,
);

const writeEvent: WriteEvent = (event, { sequence }) => {
  const body = JSON.stringify({ data: event.data, rule: event.rule });
  return [{ eventId: newId(), type: event.of.type, sequence, body }];
};

/** A little service whose parcels are to be collected by a deadline, XX-01. */
export class Parcels extends Aggregates<Parcel> {
  constructor(
    readonly database: Database,
    readonly clock: Clock,
  ) {
    super({ database, clock, writeEvent }, { name: 'parcel', entity: ParcelRow });
  }

  async store(dueAt: Instant): Promise<string> {
    const payload = { explanation: { limit: 'PT10M' }, responsible: { role: 'clerk' } };
    const id = newId();
    await this.create(system('test'), () => ({
      next: { id, collected: false, breaches: 0 },
      events: [happened(ParcelStored, { parcelId: id })],
      timers: [startTimer('XX-01', dueAt, payload)],
    }));
    return id;
  }

  collect(id: string) {
    return this.change(id, system('test'), collect);
  }

  breach(id: string, noWait = true) {
    return this.change(id, system('XX-01'), breach, { noWait });
  }

  /** One parcel's events, in order. */
  async events(id: string): Promise<string[]> {
    const rows = await this.database.query<{ type: string }>(
      'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [id],
    );
    return rows.map((row) => row.type.split('.')[3] ?? '');
  }

  async timer(ref: string) {
    const [row] = await this.database.query<TimerRow>(
      'SELECT * FROM timer WHERE ref = $1 ORDER BY id DESC LIMIT 1',
      [ref],
    );
    if (!row) throw new Error('no such timer');
    return row;
  }
}

interface TimerRow {
  id: number;
  kind: string;
  status: string;
  fire_at: Instant;
  settled_at: Instant | null;
  attempts: number;
  next_attempt_at: Instant | null;
  last_error: string | null;
}

const collect = (parcel: Parcel): Decision<Parcel> => {
  if (parcel.collected) throw conflict('collected-already', { zh: '已取件', en: 'Collected' });
  return {
    next: { ...parcel, collected: true },
    events: [happened(ParcelCollected, { parcelId: parcel.id })],
    timers: [meetTimer('XX-01')],
  };
};

const breach = (parcel: Parcel): Decision<Parcel> => {
  if (parcel.collected) return { next: parcel, events: [] };
  return {
    next: { ...parcel, breaches: parcel.breaches + 1 },
    events: [happened(DeadlineBreached, { parcelId: parcel.id }, 'XX-01')],
  };
};

export const START = '2026-03-02T00:00:00.000Z';

export interface Station {
  readonly test: TestDatabase;
  readonly clock: SteppedClock;
  readonly parcels: Parcels;
  /** Ends all connections, so that their counts are in, and says how many deadlocks there were. */
  deadlocks(): Promise<number>;
  /** A second instance of the service on the same database. */
  another(clock?: Clock): Promise<Parcels>;
  close(): Promise<void>;
}

export const openStation = async (at?: TestDatabase): Promise<Station> => {
  const test = at ?? (await testDatabase());
  const clock = new SteppedClock(START);
  const open: Database[] = [];
  const another = async (time: Clock = clock, name = 'parcels') => {
    const database = new Database({
      url: test.url,
      name,
      entities: [ParcelRow],
      migrations: [CreateParcel],
    });
    open.push(database);
    await database.open();
    await database.migrate();
    return new Parcels(database, time);
  };
  return {
    test,
    clock,
    parcels: await another(),
    another,
    async deadlocks() {
      await Promise.all(open.splice(0).map((database) => database.close()));
      const { database } = await another(clock, 'counting');
      return waitFor(async () => {
        const [row] = await database.query<{ deadlocks: number; others: number }>(
          `SELECT deadlocks, (SELECT count(*) FROM pg_stat_activity a WHERE a.datid = d.datid
             AND a.application_name = 'parcels') AS others
           FROM pg_stat_database d WHERE datname = current_database()`,
        );
        return row?.others === 0 ? row : undefined;
      }).then((row) => row.deadlocks);
    },
    async close() {
      await Promise.all(open.map((database) => database.close()));
      await test.drop();
    },
  };
};

export const minutes = (count: number): Instant => plusMillis(START, count * 60_000);
