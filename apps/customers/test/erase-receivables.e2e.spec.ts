import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import {
  PaymentAdvanceReturnedV1,
  PaymentAllocatedV1,
  PaymentRecordedV1,
  PaymentReversedV1,
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivablePlannedV1,
  ReceivableVoidedV1,
  ReceivableWrittenOffV1,
} from '@kefu/messages-contracts';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const day = '2026-11-23';

/** What contracts says of a receivable and of a payment, step by step. */
const facts = (customerId: string) => {
  const [contractId, paymentId, by] = [newId(), newId(), newId()];
  const of = { customerId, contractId, regionId: 'east' };
  const amount = '100.00';
  const money = { customerId, regionId: 'east' };
  const got = { ...money, amount, paidOn: day, shares: [], recordedBy: by };
  const plan = { ...of, number: 'R00000042', kind: 'one-off', amount, dueOn: day };
  const part = { ...of, paymentId, amount: '40.00', left: '60.00', paidOn: day };
  return {
    planned: happened(ReceivablePlannedV1, plan),
    partPaid: happened(ReceivablePaidV1, part),
    paid: happened(ReceivablePaidV1, { ...part, amount, left: '0.00' }),
    bounced: happened(ReceivablePaymentReversedV1, { ...of, paymentId, amount, left: amount }),
    voided: happened(ReceivableVoidedV1, { ...of, amount, voidedBy: by }),
    writtenOff: happened(ReceivableWrittenOffV1, { ...of, amount, writeOffId: newId() }),
    advance: happened(PaymentRecordedV1, { ...got, number: 'P00000042', advance: amount }),
    allPaid: happened(PaymentRecordedV1, { ...got, number: 'P00000042', advance: '0.00' }),
    used: happened(PaymentAllocatedV1, { ...money, shares: [], advance: '0.00', allocatedBy: by }),
    returned: happened(PaymentAdvanceReturnedV1, {
      ...{ ...money, amount, advance: '0.00', refundId: newId() },
    }),
    reversed: happened(PaymentReversedV1, { ...money, amount, reversedBy: by }),
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

describe('G-05, CT-05 what is owed refuses the erasure of a customer', () => {
  it.each<[string, readonly Fact[]]>([
    ['receivable', ['planned']],
    ['receivable', ['planned', 'partPaid']],
    ['receivable', ['planned', 'paid', 'bounced']],
    ['advance', ['advance']],
  ])('G-05 as an open %s after %j', async (kind, names) => {
    const { id, status, body } = await eraseAfter(names);
    expect([status, body['obligations']]).toMatchObject([422, [{ kind, id }]]);
  });

  it.each<[readonly Fact[]]>([
    [['planned', 'paid']],
    [['planned', 'partPaid', 'paid']],
    [['planned', 'voided']],
    [['planned', 'writtenOff']],
    [['allPaid']],
    [['advance', 'used']],
    [['advance', 'returned']],
    [['advance', 'reversed']],
  ])('G-05 no more after %j', async (names) => {
    expect((await eraseAfter(names)).status).toBe(200);
  });
});
