import { newId, SteppedClock, system, type Happened, type Instant } from '@kefu/kernel';
import type { Outcome } from '@kefu/messaging';
import { Database, standingIdOf } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { given, ServiceUnderTest, standingAt } from '@kefu/testing/services';
import { fieldRepair } from '../src/field-repair.module.js';
import type { RepairOrder } from '../src/repair-orders/domain/index.js';
import {
  CustomersAndAssets,
  RepairOrders,
  SendPeople,
  Technicians,
} from '../src/repair-orders/store/index.js';
import { WeighPenalties } from '../src/penalties/store/index.js';
import { manager, MONDAY_10 } from './a-repair-order.js';

/** The service with its records, reactions and timers at hand; the broker stays away. */
export class Workshop extends ServiceUnderTest {
  readonly orders = this.service.app.get(RepairOrders);
  readonly technicians = this.service.app.get(Technicians);
  readonly sending = this.service.app.get(SendPeople);
  readonly assets = this.service.app.get(CustomersAndAssets);
  readonly weighing = this.service.app.get(WeighPenalties);
  readonly database = this.service.app.get(Database);
  readonly clock = this.service.app.get<SteppedClock>(CLOCK);

  static async open(start: Instant = MONDAY_10): Promise<Workshop> {
    const usually = { sub: manager.id, roles: manager.roles };
    return new Workshop(await given(fieldRepair, standingAt(start)), usually);
  }

  hear(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.hears(aggregateId, event);
  }

  hearPersonal(personId: string, state: object | undefined): Promise<void> {
    return this.hearsPersonal(personId, state && { state });
  }

  hearMerged(personId: string, mergedInto: string): Promise<void> {
    return this.hearsPersonal(personId, { mergedInto });
  }

  asset(id: string) {
    return this.assets.asset(id, manager);
  }

  standing(customerId: string): Promise<string> {
    return this.database.transaction((tx) => standingIdOf(tx, customerId));
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

  override async stepTo(at: Instant): Promise<void> {
    this.clock.stepTo(at);
    await this.fireDue();
  }

  async refusals(): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(
      'SELECT code FROM reaction_refusal ORDER BY refused_at, code',
    );
    return rows.map(({ code }) => code);
  }
}
