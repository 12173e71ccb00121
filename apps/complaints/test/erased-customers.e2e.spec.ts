import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import { agent, finance, handler, manager, MONDAY_10 } from './a-complaint.js';
import {
  reserved,
  RunningComplaints,
  said,
  toAssigned,
  toClosed,
  toInvestigated,
} from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

/** The tombstone of a customer, as the personal stream brings it. */
const erase = (personId: string): Promise<void> =>
  service.under.service.app
    .get(ForgetCustomerWhenErased)
    .on({ personId, sequence: 9, tombstone: true });

const everything = async (): Promise<string> => {
  const tables = await service.under.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables) {
    rows.push(await service.under.query(`SELECT t::text FROM "${name}" t`));
  }
  return JSON.stringify(rows);
};

const evidence = '索赔信与另外三家雷同，欧阳无忌亲笔';

/** Paid and closed, with words of everybody in it. */
const paidAndClosed = async (customerId: string): Promise<string> => {
  const told = { ...said(customerId), words: '我欧阳无忌不服', outsideNumber: '无忌-12345' };
  const { body } = await service.post('complaints', told, agent);
  const { id } = body;
  const remedies = [{ kind: 'compensation', cost: '300.00' }];
  const toProposed = [...toInvestigated, ['propose', { remedies }, handler]] as const;
  await service.through(id, ...toProposed, ['approve', {}, manager]);
  await service.accountSays(id, reserved);
  const slip = {
    ...{ kind: 'compensation', amount: '300.00', paidOn: MONDAY_10.slice(0, 10) },
    ...{ method: 'bank-transfer', payee: '欧阳无忌', reference: '无忌-001' },
  };
  await service.through(
    id,
    ...toClosed.slice(toInvestigated.length + 1, toInvestigated.length + 3),
    ['record-payment', slip, finance],
    ['carry-out', { words: '无忌已收款' }, handler],
    ...toClosed.slice(toInvestigated.length + 4),
  );
  return id;
};

const maliciousOf = async (customerId: string): Promise<string> => {
  const id = await service.recorded(customerId);
  await service.through(
    id,
    ...toAssigned,
    ['propose-malicious', { evidence }, handler],
    ['decide-malicious', { malicious: true, reason: '无忌一案证据充分' }, manager],
  );
  return id;
};

describe('G-05 complaints of a customer who was erased', () => {
  it('G-05 words, evidence, payees and remarks go, the figures stay, also redelivered', async () => {
    const { customerId } = await service.aCustomer();
    const [closed, malicious] = [await paidAndClosed(customerId), await maliciousOf(customerId)];
    expect(await everything()).toContain('无忌');
    await erase(customerId);
    await erase(customerId);
    expect(await everything()).not.toContain('无忌');
    const { body } = await service.get(`complaints/${closed}`, manager);
    expect(body).toMatchObject({
      ...{ status: 'closed', category: 'quality', remarks: [], ending: { outcome: 'confirmed' } },
      ...{ payments: [{ amount: '300.00' }], proposals: [{ cost: '300.00' }] },
      investigations: [{ cause: 'part-defect' }],
    });
    expect((await service.get(`complaints/${malicious}`, manager)).body).toMatchObject({
      ...{ status: 'malicious', malice: { decidedBy: manager.id }, remarks: [] },
    });
    const paid = await service.get(`complaints/${closed}/payments`, finance);
    expect(paid.body['items']).not.toMatchObject([{ payee: expect.anything() }]);
  });

  it('G-05 the tombstone first, nothing of them is written down any more', async () => {
    const { customerId } = await service.aCustomer();
    const [closed, malicious] = [await paidAndClosed(customerId), await maliciousOf(customerId)];
    await erase(customerId);
    const again = { words: '无忌又来', remedySought: '退货', category: 'quality' };
    for (const [path, body] of [
      ['complaints', { ...said(customerId), words: '无忌又来' }],
      [`complaints/${closed}/reopen`, again],
      [`complaints/${malicious}/appeal-malicious`, { words: '无忌不服' }],
    ] as const) {
      const answer = await service.post(path, body, agent);
      expect([path, answer.status, answer.body.code]).toEqual([path, 422, 'customer-erased']);
    }
    expect(await everything()).not.toContain('无忌');
  });

  it('G-05 a callback that is heard of after the tombstone leaves no words of theirs', async () => {
    const { customerId } = await service.aCustomer();
    await erase(customerId);
    await service.learn(
      newId(),
      happened(CallbackCompletedV1, {
        ...{ plan: 'CB-03', customerId, concerns: {}, dissatisfied: true, wantsToComplain: true },
        ...{ regionId: 'east', completedBy: agent.id, completedAt: MONDAY_10 },
      }),
    );
    const { body } = await service.get(`complaints?customerId=${customerId}`, manager);
    expect(body['items']).toEqual([]);
  });
});
