import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { aListener, type Listening } from './a-listener.js';
import { at, Call, Order, Speaking } from './events-of-others.js';

const day = '2026-11-23';
let listening: Listening;
beforeAll(async () => {
  listening = await aListener(at(day, '23:59'));
});
afterAll(() => listening.close());

class Merging extends Speaking {
  constructor() {
    super('customers');
  }

  into(survivorId: string): this {
    const numbers = { number: 'C000002', survivorNumber: 'C000001' };
    return this.say(CustomerMergedV1, at(day, '12:00'), { ...numbers, survivorId }, 'CU-01');
  }
}

/** An order of a customer who is merged, with its callback. */
const anOrderOf = (customerId: string) => {
  const order = new Order();
  Object.assign(order, { customerId });
  order.reported(at(day, '09:00'));
  return { order, call: new Call(order).scheduled(at(day, '10:00')) };
};

const customersOf = (orderId: string) =>
  listening.database.query<{ customerId: string }>(
    `SELECT customer_id AS "customerId" FROM repair_order WHERE id = $1
     UNION ALL SELECT customer_id FROM callback WHERE order_id = $1`,
    [orderId],
  );

describe('what counted for a customer who was merged', () => {
  it('CU-01 counts for the survivor, with the same figures, heard twice or many at a time', async () => {
    const merging = new Merging();
    const { order, call } = anOrderOf(merging.id);
    await listening.hear(order.said, call.said);
    const before = await listening.day(day);
    const survivorId = newId();
    merging.into(survivorId);
    await listening.hear(merging.said, merging.said);
    await listening.hearMany(merging.said);
    const moved = [{ customerId: survivorId }, { customerId: survivorId }];
    expect(await customersOf(order.id)).toEqual(moved);
    expect(await listening.day(day)).toEqual(before);
  });

  it('CU-01 counts for the survivor when it is heard after the merger', async () => {
    const merging = new Merging();
    const survivorId = newId();
    await listening.hear(merging.into(survivorId).said);
    const { order, call } = anOrderOf(merging.id);
    await listening.hearMany([...order.said, ...call.said]);
    expect(await customersOf(order.id)).toEqual([
      { customerId: survivorId },
      { customerId: survivorId },
    ]);
  });

  it('CU-01 counts for the last of several survivors, in whatever order they are heard of', async () => {
    const [first, second, last] = [new Merging(), new Merging(), newId()];
    const { order } = anOrderOf(first.id);
    await listening.hear(order.said, second.into(last).said, first.into(second.id).said);
    expect(await customersOf(order.id)).toEqual([{ customerId: last }]);
  });
});
