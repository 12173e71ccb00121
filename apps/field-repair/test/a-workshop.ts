import { handbookOf } from '@kefu/handbook';
import { newId, SteppedClock, system, type Happened, type Instant } from '@kefu/kernel';
import {
  eventWriter,
  Gate,
  Reactions,
  ReactionsStrategy,
  readEnvelope,
  RethrowCause,
  type Outcome,
} from '@kefu/messaging';
import { Database, standingIdOf, type Platform } from '@kefu/persistence';
import { CLOCK, HANDBOOK, PLATFORM, Trails } from '@kefu/service';
import { OtherServices } from '@kefu/testing/events';
import { testDatabase } from '@kefu/testing/servers';
import { migrated } from '@kefu/testing/migrated';
import { collectTimers, TimerRunner } from '@kefu/timers';
import { Global, Module, type DynamicModule, type INestMicroservice } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { fieldRepair, FieldRepairModule } from '../src/field-repair.module.js';
import type { RepairOrder } from '../src/repair-orders/domain/index.js';
import {
  CustomersAndAssets,
  RepairOrders,
  SendPeople,
  Technicians,
} from '../src/repair-orders/store/index.js';
import { WeighPenalties } from '../src/penalties/store/index.js';
import { manager, MONDAY_10 } from './a-repair-order.js';

@Global()
@Module({})
class Ground {
  static of(platform: Platform): DynamicModule {
    const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
    const providers = [
      { provide: PLATFORM, useValue: platform },
      { provide: Database, useValue: platform.database },
      { provide: HANDBOOK, useValue: handbook },
      { provide: CLOCK, useValue: platform.clock },
      // only routes read trails, and there are none here
      { provide: Trails, useValue: {} },
    ];
    const exported = providers.map(({ provide }) => provide);
    return { module: Ground, imports: [DiscoveryModule], providers, exports: exported };
  }
}

/** The service's records, reactions and timers on a real database, without HTTP and broker. */
export class Workshop {
  readonly orders: RepairOrders;
  readonly technicians: Technicians;
  readonly sending: SendPeople;
  readonly assets: CustomersAndAssets;
  readonly timers: TimerRunner;
  readonly weighing: WeighPenalties;
  readonly #gate: Gate;
  readonly #others = new OtherServices(() => this.clock.now());

  private constructor(
    readonly database: Database,
    readonly clock: SteppedClock,
    private readonly app: INestMicroservice,
    private readonly reactions: Reactions,
    private readonly drop: () => Promise<void>,
  ) {
    this.orders = app.get(RepairOrders);
    this.technicians = app.get(Technicians);
    this.sending = app.get(SendPeople);
    this.assets = app.get(CustomersAndAssets);
    this.weighing = app.get(WeighPenalties);
    this.timers = new TimerRunner({
      database,
      clock,
      ...collectTimers(app.get(DiscoveryService), 'Asia/Shanghai'),
      onError: (error) => {
        throw error;
      },
    });
    this.#gate = new Gate(database, (tx, received, source) =>
      reactions.apply(tx, received, source),
    );
  }

  static async open(start: Instant = MONDAY_10): Promise<Workshop> {
    const made = await testDatabase(migrated(fieldRepair));
    const { url } = made;
    const drop = () => made.drop();
    const database = new Database({
      url,
      name: 'workshop',
      entities: fieldRepair.entities,
    });
    await database.open();
    const clock = new SteppedClock(start);
    const epoch = newId();
    const writeEvent = eventWriter({
      centre: 'demo',
      service: 'field-repair',
      epoch: () => epoch,
    });
    const reactions = new Reactions();
    const module = await Test.createTestingModule({
      imports: [Ground.of({ database, clock, writeEvent }), FieldRepairModule],
    }).compile();
    const transport: object = { strategy: new ReactionsStrategy(reactions) };
    const app = module.createNestMicroservice(transport);
    app.useGlobalFilters(new RethrowCause());
    await app.listen();
    return new Workshop(database, clock, app, reactions, drop);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.drop();
  }

  /** The next event of an aggregate of another service, as it would stand on the wire. */
  envelope(aggregateId: string, event: Happened): string {
    return this.#others.say(aggregateId, event);
  }

  receive(body: string): Promise<Outcome> {
    const received = readEnvelope(body);
    return this.#gate.admit(received.envelope.type.split('.')[1] ?? '', received, body);
  }

  hear(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.receive(this.envelope(aggregateId, event));
  }

  async hearPersonal(personId: string, state: object | undefined): Promise<void> {
    const message = { personId, sequence: 1, tombstone: state === undefined, state };
    await this.reactions.personal?.(message);
  }

  async hearMerged(personId: string, mergedInto: string): Promise<void> {
    await this.reactions.personal?.({ personId, sequence: 2, tombstone: false, mergedInto });
  }

  asset(id: string) {
    return this.assets.asset(id, manager);
  }

  standing(customerId: string): Promise<string> {
    return this.database.transaction((tx) => standingIdOf(tx, customerId));
  }

  /** What the order's events are called, in their order. */
  async story(id: string): Promise<string> {
    const rows = await this.database.query<{ type: string }>(
      'SELECT type FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [id],
    );
    return rows.map(({ type }) => type.split('.').at(-2)).join(' ');
  }

  /** Puts an order that was decided elsewhere on record, with its timers. */
  async put(
    order: RepairOrder,
    timers: readonly { kind: string; at: Instant; payload?: object }[],
  ) {
    const { state } = await this.orders.create(system('test'), () => ({
      next: { ...order, id: newId(), number: newId() },
      events: [],
      timers: timers.map((timer) => ({ do: 'start', ...timer })),
    }));
    return state.id;
  }

  async stepTo(at: Instant): Promise<void> {
    this.clock.stepTo(at);
    await this.timers.runDue();
  }

  async refusals(): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(
      'SELECT code FROM reaction_refusal ORDER BY refused_at, code',
    );
    return rows.map(({ code }) => code);
  }
}
