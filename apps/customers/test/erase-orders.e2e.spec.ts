import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import {
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderGoodsBackV1,
  OrderGoodsGivenUpV1,
  OrderPlacedV1,
  OrderReturnedV1,
} from '@kefu/messages-contracts';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const at = '2026-11-23T02:00:00.000Z';
const number = 'OR00000042';

/** What contracts says of an order, step by step. */
const facts = (customerId: string) => {
  const [salespersonId, by] = [newId(), newId()];
  const of = { customerId, regionId: 'east', number, salespersonId };
  const amount = '100.00';
  return {
    placed: happened(OrderPlacedV1, { ...of, amount, promisedOn: '2026-11-30' }),
    accepted: happened(OrderAcceptedV1, { customerId, amount, acceptedAt: at }),
    returned: happened(OrderReturnedV1, { ...of, reason: 'defective', returnedAt: at }),
    back: happened(OrderGoodsBackV1, { ...of, goodsBackAt: at }),
    givenUp: happened(OrderGoodsGivenUpV1, { ...of, givenUpBy: by }),
    cancelled: happened(OrderCancelledV1, { ...of, wasPaid: false, cancelledBy: by }),
  } as const satisfies Record<string, Happened>;
};
type Fact = keyof ReturnType<typeof facts>;

const eraseAfter = async (names: readonly Fact[]) => {
  const customer = await archive.filed();
  const id = newId();
  const said = facts(customer.id);
  for (const [index, name] of names.entries()) await archive.tell(id, index + 1, said[name]);
  const request = { reason: 'consent-withdrawn', number: customer['number'] };
  const { status, body } = await archive.post(`customers/${customer.id}/erase`, request, {
    as: manager,
  });
  return { id, status, body };
};

describe('G-05, CT-15 an open order refuses the erasure of its customer', () => {
  it.each<[string, readonly Fact[]]>([
    ['placed', ['placed']],
    ['returned and not back', ['placed', 'returned']],
  ])('G-05 while it is %s, by its number', async (_state, names) => {
    const { id, status, body } = await eraseAfter(names);
    const title = { zh: '未完成订单', en: 'Open order' };
    expect([status, body['obligations']]).toEqual([422, [{ kind: 'order', title, id, number }]]);
  });

  it.each<[string, readonly Fact[]]>([
    ['accepted', ['placed', 'accepted']],
    ['cancelled', ['placed', 'cancelled']],
    ['back', ['placed', 'returned', 'back']],
    ['given up', ['placed', 'returned', 'givenUp']],
  ])('G-05 no more once it is %s', async (_state, names) => {
    expect((await eraseAfter(names)).status).toBe(200);
  });
});
