import { Handbook, isRole, mask, type PersonalField } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { HANDBOOK, Versioned } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { RepairOrder, Report } from '../domain/index.js';
import { AssetRecords, type FoundOrder } from '../store/index.js';

/** An order as this person may see it: phones and addresses masked where his work needs none (G-05). */
@Injectable()
export class ShowOrder {
  constructor(
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(AssetRecords) private readonly records: AssetRecords,
  ) {}

  answer({ state, version }: Stored<RepairOrder>, by: Actor): Versioned<FoundOrder> {
    return new Versioned(this.view({ ...state, version }, by), version);
  }

  view(order: FoundOrder, by: Actor): FoundOrder {
    const shown = (report: Report): Report => ({
      ...report,
      callbackPhone: this.read(by, 'phone', report.callbackPhone),
    });
    return { ...order, report: shown(order.report), repeats: order.repeats.map(shown) };
  }

  /** With the customer's name and how to reach him. */
  async withCustomer({ state, version }: Stored<RepairOrder>, by: Actor) {
    const order = this.view({ ...state, version }, by);
    const card = await this.records.cardOf(state.customerId);
    const customer = card && {
      number: card.number,
      ...(card.name ? { name: card.name } : {}),
      phones: (card.phones ?? []).map((phone) => this.read(by, 'phone', phone)),
      ...(card.address ? { address: this.read(by, 'address', card.address) } : {}),
    };
    return new Versioned({ ...order, ...(customer ? { customer } : {}) }, version);
  }

  private read(by: Actor, field: PersonalField, value: string): string {
    if (value === '') return value;
    return this.handbook.mayRead(by.roles.filter(isRole), field) ? value : mask(field, value);
  }
}
