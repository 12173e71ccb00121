import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Bilingual, type Happened } from '@kefu/kernel';
import {
  ContractDraftedV1,
  ContractExpiredV1,
  ContractWithdrawnV1,
  HandoverCalledOffV1,
  HandoverCompletedV1,
  HandoverPlannedV1,
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderGoodsBackV1,
  OrderGoodsGivenUpV1,
  OrderPlacedV1,
  OrderReturnedV1,
  ProcedureCancelledV1,
  ProcedureFilingChangedV1,
  ProcedureStartedV1,
  ProcedureToldV1,
} from '@kefu/messages-contracts';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const at = '2026-11-23T02:00:00.000Z';
const day = '2026-11-30';
const by = newId();

/** What contracts says of one record, step by step. */
const facts = (customerId: string) => {
  const region = { customerId, regionId: 'east' };
  const order = { ...region, number: 'OR00000042', salespersonId: by };
  const amount = '100.00';
  const contract = { ...region, kind: 'service', ownerId: by };
  const procedure = { ...contract, number: 'PR00000042', kind: 'record-filing' };
  const handover = { ...region, number: 'HO00000042', batch: 'b-1', assetId: newId(), ownerId: by };
  return {
    placed: happened(OrderPlacedV1, { ...order, amount, promisedOn: day }),
    accepted: happened(OrderAcceptedV1, { customerId, amount, acceptedAt: at }),
    returned: happened(OrderReturnedV1, { ...order, reason: 'defective', returnedAt: at }),
    back: happened(OrderGoodsBackV1, { ...order, goodsBackAt: at }),
    givenUp: happened(OrderGoodsGivenUpV1, { ...order, givenUpBy: by }),
    cancelled: happened(OrderCancelledV1, { ...order, wasPaid: false, cancelledBy: by }),
    drafted: happened(ContractDraftedV1, contract),
    withdrawn: happened(ContractWithdrawnV1, contract),
    expired: happened(ContractExpiredV1, contract),
    started: happened(ProcedureStartedV1, { ...procedure, step: 'file', startedBy: by }),
    told: happened(ProcedureToldV1, { ...procedure, toldBy: by }),
    changed: happened(ProcedureFilingChangedV1, { ...procedure, changedBy: by }),
    stopped: happened(ProcedureCancelledV1, { ...procedure, cancelledBy: by }),
    planned: happened(HandoverPlannedV1, { ...handover, plannedOn: day }),
    completed: happened(HandoverCompletedV1, { ...handover, completedAt: at }),
    calledOff: happened(HandoverCalledOffV1, { ...handover, calledOffBy: by }),
  } as const satisfies Record<string, Happened>;
};
type Fact = keyof ReturnType<typeof facts>;

const titles: Readonly<Record<string, readonly [Bilingual, number?: string]>> = {
  order: [{ zh: '未完成订单', en: 'Open order' }, 'OR00000042'],
  contract: [{ zh: '未结束合同', en: 'Contract that has not ended' }],
  procedure: [{ zh: '未办结的办证', en: 'Procedure under way' }, 'PR00000042'],
  handover: [{ zh: '未完成的交房', en: 'Property not handed over' }, 'HO00000042'],
};

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

describe('G-05 what contracts has open with a customer refuses their erasure', () => {
  it.each<[string, string, readonly Fact[]]>([
    ['CT-15', 'order', ['placed']],
    ['CT-15', 'order', ['placed', 'returned']],
    ['CT-01', 'contract', ['drafted']],
    ['CT-11', 'procedure', ['started']],
    ['CT-11', 'procedure', ['started', 'told', 'changed']],
    ['CT-16', 'handover', ['planned']],
  ])('%s: %s after %j', async (_rule, kind, names) => {
    const { id, status, body } = await eraseAfter(names);
    const [title, number] = titles[kind] ?? [];
    expect([status, body['obligations']]).toEqual([
      422,
      [{ kind, title, id, ...(number ? { number } : {}) }],
    ]);
  });

  it.each<[string, readonly Fact[]]>([
    ['CT-15', ['placed', 'accepted']],
    ['CT-15', ['placed', 'cancelled']],
    ['CT-15', ['placed', 'returned', 'back']],
    ['CT-15', ['placed', 'returned', 'givenUp']],
    ['CT-01', ['drafted', 'withdrawn']],
    ['CT-09', ['drafted', 'expired']],
    ['CT-11', ['started', 'told']],
    ['CT-11', ['started', 'stopped']],
    ['CT-16', ['planned', 'completed']],
    ['CT-16', ['planned', 'calledOff']],
  ])('%s: no more after %j', async (_rule, names) => {
    expect((await eraseAfter(names)).status).toBe(200);
  });
});
