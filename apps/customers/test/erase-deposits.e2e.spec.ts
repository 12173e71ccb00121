import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import {
  DepositMovementReversedV1,
  DepositPaidV1,
  DepositReclaimedV1,
  DepositSettledV1,
} from '@kefu/messages-contracts';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const number = 'B000042';

/** What contracts says of a deposit, step by step. */
const facts = (customerId: string) => {
  const of = { number, customerId, regionId: 'east', contractId: newId(), form: 'cash' } as const;
  const moved = { ...of, amount: '100.00', moved: '100.00', on: '2026-11-23' };
  const [none, all] = [{ outstanding: '0.00' }, { outstanding: '100.00' }];
  const settled = { ...of, amount: '100.00', reclaimed: '100.00', forfeited: '0.00' };
  return {
    paid: happened(DepositPaidV1, { ...moved, ...all, reclaimOn: '2026-12-31' }),
    back: happened(DepositReclaimedV1, { ...moved, ...none }),
    settled: happened(DepositSettledV1, settled),
    notBack: happened(DepositMovementReversedV1, { ...moved, ...all, kind: 'reclaimed' }),
    notPaid: happened(DepositMovementReversedV1, { ...moved, ...none, kind: 'paid' }),
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

describe('G-05, CT-04 a deposit that is out refuses the erasure of its customer', () => {
  it.each<[string, readonly Fact[]]>([
    ['paid', ['paid']],
    ['out again, because it was not back after all', ['paid', 'back', 'settled', 'notBack']],
  ])('G-05 while it is %s, by its number', async (_state, names) => {
    const { id, status, body } = await eraseAfter(names);
    const title = { zh: '未收回的保证金', en: 'Deposit that is out' };
    expect([status, body['obligations']]).toEqual([422, [{ kind: 'deposit', title, id, number }]]);
  });

  it.each<[string, readonly Fact[]]>([
    ['settled', ['paid', 'back', 'settled']],
    ['never paid', ['paid', 'notPaid']],
  ])('G-05 no more once it is %s', async (_state, names) => {
    expect((await eraseAfter(names)).status).toBe(200);
  });
});
