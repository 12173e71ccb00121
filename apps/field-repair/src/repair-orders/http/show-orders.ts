import { isRole, mask, type PersonalField } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { Trails, type Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Report, RepairOrder } from '../domain/index.js';
import { CustomersAndAssets, RepairOrders } from '../store/index.js';

type Decide = Parameters<RepairOrders['changeSeen']>[1];

/** Orders as whoever asks may see them: phones and addresses masked where their work needs none (G-05). */
@Injectable()
export class ShowOrders {
  constructor(
    private readonly orders: RepairOrders,
    private readonly records: CustomersAndAssets,
    private readonly trails: Trails,
  ) {}

  /** @throws Refusal `not-found` also for what they may not know of */
  async seen(id: string, by: Actor): Promise<void> {
    await this.orders.seen(id, by);
  }

  trailOf(id: string) {
    return this.trails.of(id);
  }

  /** What a verb of one order made of it. */
  async after(asked: Asked, decide: Decide): Promise<Stored<RepairOrder>> {
    return this.to(asked.by, await this.orders.changeSeen(asked, decide));
  }

  to(by: Actor, { state, version }: Stored<RepairOrder>): Stored<RepairOrder> {
    const shown = (report: Report): Report => ({
      ...report,
      callbackPhone: this.read(by, 'phone', report.callbackPhone),
    });
    const { report, repeats } = state;
    return { state: { ...state, report: shown(report), repeats: repeats.map(shown) }, version };
  }

  async withCustomer({ id, by }: Asked) {
    return this.meet(by, await this.orders.seen(id, by));
  }

  /** The order with how to reach its customer, as far as whoever asks may see it. */
  async meet(by: Actor, stored: Stored<RepairOrder>) {
    const { state, version } = this.to(by, stored);
    const card = await this.records.cardOf(state.customerId);
    const customer = card && {
      kind: card.kind,
      signatories: card.signatories,
      number: card.number,
      name: card.name,
      phones: card.phones.map((phone) => this.read(by, 'phone', phone)),
      address: card.address && this.read(by, 'address', card.address),
    };
    return { state: { ...state, customer }, version };
  }

  private read(by: Actor, field: PersonalField, value: string): string {
    const clear = value === '' || this.orders.handbook.mayRead(by.roles.filter(isRole), field);
    return clear ? value : mask(field, value);
  }
}
