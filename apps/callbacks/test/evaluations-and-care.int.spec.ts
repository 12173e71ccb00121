import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import {
  ComplaintEvaluatedV1,
  ComplaintEvaluationRequestedV1,
  ComplaintResultToldV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import {
  ContractRenewedV1,
  ContractTerminatedV1,
  OrderDeliveredV1,
  OrderInvoicedV1,
  OrderPlacedV1,
  OrderReturnedV1,
  ProcedureDoneV1,
} from '@kefu/messages-contracts';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { CallCentre } from './a-call-centre.js';
import { agent, colleague, manager, MONDAY_10 } from './a-callback.js';
import { appointed } from './foreign-events.js';

let centre: CallCentre;
beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
});

const customerId = newId();
const of = { customerId, regionId: 'east' };
const NOON = '2026-11-23T04:00:00.000Z';
const told = (toldAt: string = MONDAY_10, whom = of) =>
  happened(ComplaintResultToldV1, { ...whom, toldAt, toldBy: manager.id });
const asked = (resultToldAt: string = MONDAY_10) =>
  happened(ComplaintEvaluationRequestedV1, {
    ...{ ...of, resultToldAt, requestedBy: manager.id, requestedAt: NOON },
  });
const evaluated = () =>
  happened(ComplaintEvaluatedV1, {
    ...{ ...of, confirmed: true, score: 5, evaluatedAt: NOON, evaluatedBy: manager.id },
  });
const withdrawn = () => happened(ComplaintWithdrawnV1, { ...of, withdrawnBy: manager.id });

const hear = async (complaintId: string, ...events: Happened[]) => {
  for (const event of events) await centre.hear(complaintId, event);
};
const listed = async (complaintId: string) => {
  const { body } = await centre.get(`callbacks?complaintId=${complaintId}`, manager);
  return body['items'] as { id: string; status: string; agentId: string; customerId: string }[];
};

describe('a result that was told', () => {
  it('CP-10 puts an evaluation on exactly one list, beside whatever else the customer answered', async () => {
    const complaintId = newId();
    await centre.hear(colleague.id, appointed(colleague));
    await hear(complaintId, told());
    const [one, ...more] = await listed(complaintId);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ plan: 'CP-10', status: 'due', complaintId });
    const { body } = await centre.get(`callbacks/${one?.id}`, manager);
    expect(body).toMatchObject({ guide: { questions: [{ code: 'solved' }, {}, {}, {}, {}, {}] } });
    expect(body).not.toHaveProperty('repairOrderId');
  });

  it('CP-10 heard of again changes nothing', async () => {
    const complaintId = newId();
    const envelope = centre.envelope(complaintId, told());
    await centre.receive(envelope);
    const before = await centre.fingerprint();
    await centre.receive(envelope);
    expect(await centre.fingerprint()).toBe(before);
  });

  it('CP-10 another result takes the place of the one before', async () => {
    const complaintId = newId();
    await hear(complaintId, told(), told(NOON));
    const statuses = (await listed(complaintId)).map(({ status }) => status).sort();
    expect(statuses).toEqual(['due', 'skipped']);
  });

  it('CP-10 asked for once more it is planned, unless one is open', async () => {
    const complaintId = newId();
    await hear(complaintId, told(), asked());
    const [only, ...none] = await listed(complaintId);
    expect(none).toEqual([]);
    await centre.post(`${only?.id}/skip`, manager, { reason: 'asked-not-to' });
    await hear(complaintId, asked());
    expect((await listed(complaintId)).map(({ status }) => status).sort()).toEqual([
      'due',
      'skipped',
    ]);
  });

  it.each([
    ['the customer was heard in another way', evaluated],
    ['the complaint was withdrawn', withdrawn],
  ])('CP-10 nobody is called any more once %s', async (_why, ended) => {
    const complaintId = newId();
    await hear(complaintId, told(), ended());
    expect(await listed(complaintId)).toMatchObject([{ status: 'skipped' }]);
  });

  it('CP-10 what the customer says in a call counts although the complaint ended meanwhile', async () => {
    const complaintId = newId();
    await hear(complaintId, told());
    const [one] = await listed(complaintId);
    await centre.post(`${one?.id}/start-call`, agent);
    await hear(complaintId, withdrawn());
    const scores = { timeliness: 5, attitude: 5, result: 5, overall: 5 };
    const done = await centre.post(`${one?.id}/complete`, agent, { solved: true, scores });
    expect(done.body).toMatchObject({ status: 'completed' });
    expect(await centre.story()).toContain('CP-10 evaluation-completed');
  });

  it('CU-01 the survivor of a merger is called', async () => {
    const [complaintId, survivorId] = [newId(), newId()];
    const merged = { survivorId, number: 'K00000001', survivorNumber: 'K00000002' };
    await centre.hear(customerId, happened(CustomerMergedV1, merged));
    await hear(complaintId, told());
    expect(await listed(complaintId)).toMatchObject([{ customerId: survivorId }]);
  });
});

describe('what was delivered', () => {
  const orderId = newId();
  const ofOrder = (whom = customerId) => ({
    ...{ number: 'OR00000042', customerId: whom, regionId: 'east', salespersonId: newId() },
  });
  const placed = (whom = customerId) =>
    happened(OrderPlacedV1, { ...ofOrder(whom), amount: '100.00', promisedOn: '2026-11-23' });
  const delivered = (throughOutlet = false, whom = customerId) =>
    happened(OrderDeliveredV1, { customerId: whom, deliveredAt: MONDAY_10, throughOutlet });
  const invoiced = () =>
    happened(OrderInvoicedV1, { ...ofOrder(), throughOutlet: true, invoicedAt: NOON });
  const returned = () =>
    happened(OrderReturnedV1, { ...ofOrder(), reason: 'not-wanted', returnedAt: NOON });
  const calls = async (of = orderId) => {
    const { body } = await centre.get(`callbacks?orderId=${of}`, manager);
    const items = body['items'] as { id: string; plan: string; status: string; dueAt: string }[];
    return items.reverse();
  };
  const shown = async (of = orderId) =>
    (await calls(of))
      .map(({ plan, status, dueAt }) => `${plan} ${status} ${dueAt.slice(0, 10)}`)
      .sort();
  const scores = { result: 5, attitude: 5, overall: 5 };
  const content = { scores, expected: { overall: 5 } };
  const answered = async (id: string | undefined, question = 'on-time') => {
    await centre.post(`${id}/start-call`, agent, { customerRang: true });
    const inWords = [{ question, answer: 'yes' }];
    return centre.post(`${id}/complete`, agent, { ...content, inWords });
  };

  it('CB-04, CB-06 puts a 7DC, a call after a month and one after a year on one list', async () => {
    await hear(orderId, placed(), delivered());
    expect(await shown()).toEqual([
      ...['CB-04 due 2026-11-29', 'CB-06 due 2026-12-22', 'CB-06 due 2027-11-22'],
    ]);
    const [sevenDays] = await calls();
    const { body } = await centre.get(`callbacks/${sevenDays?.id}`, manager);
    expect(body).toMatchObject({ orderId, order: { number: 'OR00000042' }, agentId: agent.id });
    expect(body).toMatchObject({
      guide: { questions: [{ code: 'on-time' }, {}, {}, {}, {}, {}, {}] },
    });
  });

  it('CB-04 of an outlet counts from the invoice, heard of before or after the delivery', async () => {
    const [before, after] = [newId(), newId()];
    await hear(before, placed(), invoiced(), delivered(true));
    await hear(after, placed(), delivered(true));
    expect((await shown(after))[0]).toContain('CB-06');
    await hear(after, invoiced());
    for (const one of [before, after]) expect((await shown(one))[0]).toBe('CB-04 due 2026-12-02');
  });

  it('CB-11 heard of again, and an invoice after it, change nothing', async () => {
    await hear(orderId, placed());
    const envelope = centre.envelope(orderId, delivered());
    await centre.receive(envelope);
    const before = await centre.fingerprint();
    await centre.receive(envelope);
    expect(await centre.fingerprint()).toBe(before);
  });

  it('CB-04 a delivery that comes before its order waits for it', async () => {
    const order = newId();
    const [first, second] = [centre.envelope(order, placed()), centre.envelope(order, delivered())];
    await centre.receive(second);
    expect(await calls(order)).toEqual([]);
    await centre.receive(first);
    expect(await calls(order)).toHaveLength(3);
  });

  it('CB-04 goods that went back are not asked about', async () => {
    await hear(orderId, placed(), delivered(), returned());
    const statuses = (await calls()).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['skipped']));
  });

  it('CB-11 after 2 questionnaires in 30 days a third one waits, and is not dropped', async () => {
    const orders = [newId(), newId(), newId()] as const;
    for (const order of orders) await hear(order, placed(), delivered());
    for (const order of orders.slice(0, 2)) {
      const [one] = await calls(order);
      expect((await answered(one?.id)).body).toMatchObject({ status: 'completed' });
    }
    expect(await shown(orders[2])).toEqual([
      ...['CB-04 due 2026-12-23', 'CB-06 due 2026-12-23', 'CB-06 due 2027-11-22'],
    ]);
    expect(await centre.story()).toContain('CB-04 care-rescheduled');
  });

  it('CU-01, CB-11 what two customers answered who are one counts together', async () => {
    const [other, mine, theirs, third] = [newId(), newId(), newId(), newId()];
    await hear(mine, placed(), delivered());
    await hear(third, placed(), delivered());
    await hear(theirs, placed(other), delivered(false, other));
    for (const order of [mine, theirs]) await answered((await calls(order))[0]?.id);
    expect((await shown(third))[0]).toBe('CB-04 due 2026-11-29');
    const merged = { survivorId: customerId, number: 'K00000001', survivorNumber: 'K00000002' };
    await centre.hear(other, happened(CustomerMergedV1, merged));
    expect((await shown(third))[0]).toBe('CB-04 due 2026-12-23');
  });

  it('G-05 an erased customer is not called, however far ahead it was', async () => {
    await hear(orderId, placed(), delivered());
    await centre.hearPersonal(customerId, undefined);
    const statuses = (await calls()).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['skipped']));
  });
});

describe('a shop that opened', () => {
  const owner = { kind: 'shop-sale', ownerId: newId() };
  const opened = (contractId: string, kind = 'shop-opening') =>
    happened(ProcedureDoneV1, {
      ...{ ...of, ...owner, number: 'PR00000042', kind, contractId, doneAt: MONDAY_10 },
    });
  const renewed = (renewedById: string) =>
    happened(ContractRenewedV1, { ...of, ...owner, renewedById });
  const over = () => happened(ContractTerminatedV1, { ...of, ...owner, lastDay: '2026-11-30' });
  const said = `string_agg(occasion || ' ' || status, ', ' ORDER BY due_at) AS said`;
  const calls = () => centre.database.query(`SELECT ${said} FROM callback`);

  it('CB-06 is called on opening, then monthly, until its contract is over', async () => {
    const [shop, contract, next] = [newId(), newId(), newId()];
    await hear(newId(), opened(contract, 'record-filing'));
    const told = centre.envelope(shop, opened(contract));
    for (const envelope of [told, told]) await centre.receive(envelope);
    expect(await calls()).toEqual([{ said: 'opening due, month-1 due' }]);
    await hear(contract, renewed(next));
    await centre.stepTo('2026-12-23T16:30:00.000Z');
    expect(await calls()).toEqual([{ said: 'opening due, month-1 due, month-2 due' }]);
    await hear(next, over());
    await centre.stepTo('2027-02-28T16:30:00.000Z');
    const skipped = 'opening skipped, month-1 skipped, month-2 skipped';
    expect(await calls()).toEqual([{ said: skipped }]);
  });

  it('CB-06 whose contract was over before it was heard of is not called, nor the erased', async () => {
    const contract = newId();
    await hear(contract, over());
    await hear(newId(), opened(contract));
    await centre.hearPersonal(customerId, undefined);
    await hear(newId(), opened(newId()));
    expect(await calls()).toEqual([{ said: null }]);
  });
});
