import { isDeepStrictEqual } from 'node:util';
import { system } from '@kefu/kernel';
import { nextNumber } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { RepairOrders, type domain } from '../../repair-orders/index.js';
import { groundsOf, hearMore, propose, stands, withdraw, type Ground } from '../domain/index.js';
import { Penalties } from './penalties.js';
import { WeighPenalties } from './weigh-penalties.js';

const by = system('FR-06');

/** FR-06: what an order says of its no-shows, in the transaction in which it says so. */
@Injectable()
export class FollowNoShows {
  constructor(
    orders: RepairOrders,
    private readonly penalties: Penalties,
    private readonly weighing: WeighPenalties,
  ) {
    orders.alsoWhenSaved((before, after) => this.follow(before, after));
  }

  private async follow(
    before: domain.RepairOrder | undefined,
    after: domain.RepairOrder,
  ): Promise<void> {
    if (!after.noShows.some(({ who }) => who === 'technician')) return;
    const was = before ? groundsOf(before) : [];
    const is = groundsOf(after);
    const moved = before !== undefined && before.customerId !== after.customerId;
    if (!moved && isDeepStrictEqual(was, is)) return;
    await this.weighing.one(async () => {
      if (moved) await this.goOver(after);
      for (const ground of is) {
        if (!was.some((one) => isDeepStrictEqual(one, ground))) await this.hear(ground, after);
      }
      const gone = was.filter(({ place }) => !is.some((one) => one.place === place));
      for (const ground of gone) await this.takeBack(ground, after);
    });
  }

  private async hear(ground: Ground, order: domain.RepairOrder): Promise<void> {
    const known = await this.idOf(ground, order);
    const counting = await this.weighing.countingOf(ground.personId);
    if (known) {
      await this.penalties.change(known, by, (penalty, context) =>
        hearMore(penalty, ground, counting, context),
      );
    } else {
      const number = await nextNumber(this.penalties.database, 'penalty_number', 'PN', 6);
      const { id: orderId, number: orderNumber, customerId, regionId } = order;
      const of = { number, orderId, orderNumber, customerId, regionId };
      await this.penalties.create(by, (context) => propose(ground, of, counting, context));
    }
    await this.weighing.weighAnew(ground.personId);
  }

  private async takeBack(ground: Ground, order: domain.RepairOrder): Promise<void> {
    const known = await this.idOf(ground, order);
    if (!known) return;
    const none = order.noShows[ground.place]?.withdrawn !== undefined;
    await this.penalties.change(known, by, (penalty) =>
      stands(penalty)
        ? withdraw(penalty, none ? 'no-show-withdrawn' : 'nothing-came-of-it')
        : { next: penalty, events: [] },
    );
    await this.weighing.weighAnew(ground.personId);
  }

  /** CU-01: the customer's record was merged. */
  private async goOver({ id: orderId, customerId }: domain.RepairOrder): Promise<void> {
    const rows = await this.penalties.database.query<{ id: string }>(
      'SELECT id FROM penalty WHERE order_id = $1 ORDER BY id',
      [orderId],
    );
    for (const { id } of rows) {
      await this.penalties.change(id, by, (penalty) => ({
        ...{ next: { ...penalty, customerId }, events: [], reason: 'customer-merged' },
      }));
    }
  }

  private async idOf({ place }: Ground, order: domain.RepairOrder): Promise<string | undefined> {
    const [row] = await this.penalties.database.query<{ id: string }>(
      'SELECT id FROM penalty WHERE order_id = $1 AND place = $2',
      [order.id, place],
    );
    return row?.id;
  }
}
