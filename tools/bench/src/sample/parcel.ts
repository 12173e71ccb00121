import {
  happened,
  meetTimer,
  newId,
  plusMillis,
  startTimer,
  system,
  systemClock,
  type Clock,
  type Decision,
  type Instant,
} from '@kefu/kernel';
import { eventWriter, messagingMigrations } from '@kefu/messaging';
import { Aggregates, Database, type Platform } from '@kefu/persistence';
import { IsInt, IsString, IsUUID } from 'class-validator';
import { CreateParcel, ParcelRow } from './store/parcel-row.js';

/** What is measured with: an aggregate of the size of a repair order. */
export interface Parcel {
  readonly id: string;
  readonly customerId: string;
  readonly status: string;
  readonly region: string;
  readonly moves: number;
  readonly window: { readonly from: Instant; readonly to: Instant };
}

export class ParcelMovedV1 {
  static readonly type = 'kefu.customers.parcel.moved.v1';

  @IsUUID()
  customerId!: string;

  @IsString()
  region!: string;

  @IsInt()
  moves!: number;
}

/** The listener's own event about the same. */
export class ParcelPassedOnV1 {
  static readonly type = 'kefu.callbacks.parcel.passed-on.v1';

  @IsUUID()
  customerId!: string;

  @IsString()
  region!: string;

  @IsInt()
  moves!: number;
}

export const clerk = system('bench');
const HOUR_MS = 3_600_000;

/** The use case: the next state, one event, one deadline met and one started. */
export const move = (
  parcel: Parcel,
  now: Instant,
  of: typeof ParcelMovedV1 | typeof ParcelPassedOnV1 = ParcelMovedV1,
): Decision<Parcel> => {
  const moves = parcel.moves + 1;
  const { customerId, region } = parcel;
  return {
    next: { ...parcel, moves, window: { from: now, to: plusMillis(now, HOUR_MS) } },
    events: [happened(of, { customerId, region, moves })],
    timers: [
      meetTimer('XX-01'),
      startTimer('XX-02', plusMillis(now, HOUR_MS), { responsible: { role: 'agent' } }),
    ],
  };
};

export interface ParcelService {
  readonly database: Database;
  readonly parcels: Aggregates<Parcel>;
  onCommit: () => void;
  create(): Promise<string>;
}

export interface ParcelOptions {
  readonly clock?: Clock;
  readonly service?: 'customers' | 'callbacks';
}

export const openParcels = async (
  url: string,
  { clock = systemClock, service: name = 'customers' }: ParcelOptions = {},
): Promise<ParcelService> => {
  const of = name === 'customers' ? ParcelMovedV1 : ParcelPassedOnV1;
  const database = new Database({
    url,
    name: 'bench',
    entities: [ParcelRow],
    migrations: [...messagingMigrations, CreateParcel],
  });
  await database.open();
  await database.migrate();
  const epoch = newId();
  const service: ParcelService = {
    database,
    parcels: undefined as never,
    onCommit: () => undefined,
    create: async () => {
      const { state } = await service.parcels.create(clerk, ({ now, newId: id }) =>
        move(
          {
            id: id(),
            customerId: id(),
            status: 'moving',
            region: 'east',
            moves: 0,
            window: { from: now, to: now },
          },
          now,
          of,
        ),
      );
      return state.id;
    },
  };
  const platform: Platform = {
    database,
    clock,
    writeEvent: eventWriter({ centre: 'bench', service: name, epoch: () => epoch }),
    committed: () => {
      service.onCommit();
    },
  };
  return Object.assign(service, {
    parcels: new Aggregates<Parcel>(platform, { name: 'parcel', entity: ParcelRow }),
  });
};
