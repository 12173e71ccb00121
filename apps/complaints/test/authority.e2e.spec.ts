import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CustomerMergedV1, DisposalAccountReservedV1 } from '@kefu/messages-customers';
import { agent, director, generalManager, handler, manager } from './a-complaint.js';
import { beyond, free, reserved, RunningComplaints, toInvestigated } from './a-running-service.js';

let service: RunningComplaints;
let customer: { customerId: string };
beforeAll(async () => {
  service = await RunningComplaints.start();
  customer = await service.aCustomer();
});
afterAll(() => service.stop());

const costs = (cost: string, kind = 'parts') => ({ remedies: [{ kind, cost }] });
const proposed = async (cost: string, kind?: string, customerId = customer.customerId) => {
  const id = await service.recorded(customerId);
  await service.through(id, ...toInvestigated, ['propose', costs(cost, kind), handler]);
  return id;
};
/** What was said to the account of this case's disposals. */
const said = async (id: string) => {
  const rows = await service.under.query<{ body: string }>(
    `SELECT o.body FROM outbox o JOIN disposal d ON d.id = o.aggregate_id
     WHERE d.complaint_id = $1 ORDER BY o.id`,
    [id],
  );
  return rows.map(({ body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, string> };
    return [type.split('.').at(-2), data['amount'] ?? data['reason'], data['approvedAs']];
  });
};

describe('G-04 authority over HTTP', () => {
  it('G-04 CP-06 is asked for, reserved, and settled when it is carried out', async () => {
    const id = await proposed('300.00');
    const { body } = await service.through(id, ['approve', {}, manager]);
    expect(body).toMatchObject({ status: 'investigated' });
    expect((await service.post(`complaints/${id}/present`, {}, agent)).status).toBe(409);
    await service.accountSays(id, reserved);
    const done = await service.through(
      id,
      ...([
        ['present', {}, agent],
        ['accept', {}, agent],
        ['carry-out', {}, handler],
      ] as const),
    );
    expect(done.body['status']).toBe('carried-out');
    expect(await said(id)).toEqual([
      ['requested', '300.00', 'manager'],
      ['settled', '300.00', undefined],
    ]);
  });

  it('G-04 beyond what they may grant is refused, with the rule and who may', async () => {
    const id = await proposed('5000.01');
    for (const by of [manager, director]) {
      const { status, body } = await service.post(`complaints/${id}/approve`, {}, by);
      expect([status, body['rule'], body['code'], body['needs']]).toEqual([
        ...[403, 'G-04', 'beyond-authority', 'general-manager'],
      ]);
    }
    const list = await service.get('complaints?approvalBy=general-manager', generalManager);
    expect((list.body['items'] as { id: string }[]).map((one) => one.id)).toContain(id);
  });

  it('G-04 what the account refuses goes to the general manager', async () => {
    const id = await proposed('300.00', 'compensation');
    await service.through(id, ['approve', {}, manager]);
    await service.accountSays(id, beyond);
    const { body } = await service.get(`complaints/${id}`, handler);
    expect(body).toMatchObject({
      approvalBy: 'general-manager',
      proposals: [{ status: 'pending-authority', disposals: [{ why: 'customer-limit' }] }],
    });
    await service.through(id, ['approve', {}, generalManager]);
    await service.accountSays(id, reserved);
    expect((await service.get(`complaints/${id}`, handler)).body['status']).toBe('proposed');
    expect(await said(id)).toEqual([
      ['requested', '300.00', 'manager'],
      ['requested', '300.00', 'general-manager'],
    ]);
  });

  it('G-04 is released by whatever ends the proposal, and an answer heard twice counts once', async () => {
    const id = await proposed('300.00');
    await service.through(id, ['approve', {}, manager]);
    const { body } = await service.get(`complaints/${id}`, handler);
    const [proposal] = body['proposals'] as { disposals: { id: string }[] }[];
    const told = service.under.envelope(
      newId(),
      happened(DisposalAccountReservedV1, {
        ...{ customerId: customer.customerId, disposalId: proposal?.disposals[0]?.id ?? '' },
        ...{ service: 'complaints', caseId: id, amount: '300.00', used: '300.00' },
      }),
    );
    expect(await service.under.receive(told)).toBe('applied');
    expect(await service.under.receive(told)).toBe('seen');
    await service.through(id, ['void', { reason: '登记错误' }, manager]);
    expect((await said(id)).at(-1)?.slice(0, 2)).toEqual(['released', 'complaint-voided']);
  });

  it('G-04 of what other services asked for, nothing happens here', async () => {
    const other = {
      ...{ customerId: customer.customerId, disposalId: newId(), service: 'field-repair' },
      ...{ caseId: newId(), amount: '1.00', used: '1.00' },
    };
    await service.learn(newId(), happened(DisposalAccountReservedV1, other));
  });

  it('G-04 CU-01 of a merged customer the survivor settles', async () => {
    const [merged, survivor] = [await service.aCustomer(), await service.aCustomer()];
    const id = await proposed('300.00', 'parts', merged.customerId);
    await service.through(id, ['approve', {}, manager]);
    const { customerId: survivorId } = survivor;
    await service.learn(
      merged.customerId,
      happened(CustomerMergedV1, { survivorId, number: 'K1', survivorNumber: 'K2' }),
    );
    const rows = await service.under.query<{ customerId: string }>(
      'SELECT customer_id AS "customerId" FROM disposal WHERE complaint_id = $1',
      [id],
    );
    expect(rows).toEqual([{ customerId: survivorId }]);
  });

  it('G-04 only the general manager goes on without the account, with a reason, when it is awaited', async () => {
    const id = await proposed('300.00');
    const goOn = (reason: string, by = generalManager) =>
      service.post(`complaints/${id}/go-on-without-account`, { reason }, by);
    expect((await goOn('账户停用')).body['code']).toBe('account-not-awaited');
    await service.through(id, ['approve', {}, manager]);
    expect((await goOn('账户停用', director)).status).toBe(403);
    expect((await goOn(' \u200b ')).status).toBe(400);
    expect((await goOn('账户停用')).body['status']).toBe('proposed');
    expect((await said(id)).map(([fact, , as]) => [fact, as])).toEqual([
      ['requested', 'manager'],
      ['requested', 'general-manager'],
    ]);
  });

  it('CP-06 what costs nothing asks nobody', async () => {
    const id = await service.recorded(customer.customerId);
    await service.through(id, ...toInvestigated, ['propose', free, handler]);
    expect(await said(id)).toEqual([]);
  });
});
