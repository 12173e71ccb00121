import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import {
  clerk,
  elsewhere,
  finance,
  manager,
  RunningContracts,
  sales,
} from './a-running-contracts.js';

let running: RunningContracts;
beforeAll(async () => {
  running = await RunningContracts.start();
});
afterAll(() => running.stop());

const asked = (more: object = {}) => ({
  ...{ kind: 'blank-invoice', name: '空白发票', regionId: 'east', ownerId: clerk.id },
  ...{ quantity: 50, ...more },
});
const kept = async (more: object = {}): Promise<string> => {
  const { status, body } = await running.post('custody', asked(more), manager);
  expect([status, body['status']]).toEqual([201, 'in-custody']);
  return body.id;
};
const act = (id: string, verb: string, body: object = {}, by: Actor = clerk) =>
  running.post(`custody/${id}/${verb}`, body, by);
const use = { purpose: '开票', quantity: 3, reference: 'FP-1' };

describe('custody over HTTP', () => {
  it('CT-18 each use is recorded, it is counted by another, and a difference cleared up', async () => {
    const id = await kept();
    expect((await act(id, 'use', use)).body).toMatchObject({ quantity: 47, uses: [{}] });
    await act(id, 'receive', { quantity: 10, reference: 'P-1' });
    expect((await act(id, 'count', { counted: 57 })).body.code).toBe('own-count');
    const counted = await act(id, 'count', { counted: 56 }, finance);
    expect(counted.body).toMatchObject({ status: 'discrepancy', uses: [] });
    expect((await act(id, 'use', use)).status).toBe(409);
    const words = { explained: '一张作废未登记' };
    expect((await act(id, 'clear-up', words)).status).toBe(403);
    expect((await act(id, 'clear-up', words, manager)).body).toMatchObject({
      ...{ status: 'in-custody', quantity: 56 },
    });
    expect(await running.under.story(id)).toBe(
      'taken-in used received discrepancy-found cleared-up',
    );
  });

  it('CT-18 of two who use the last at once one has it', async () => {
    const id = await kept({ quantity: 3 });
    const both = await Promise.all([1, 2].map(() => act(id, 'use', use)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('CT-18 not counted within the month it is told one level up', async () => {
    const id = await kept({ kind: 'seal', name: '合同章', quantity: 1 });
    await running.under.stepTo(plusMillis(running.under.now, 31.5 * 86_400_000));
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-18', responsibleId: clerk.id, escalatedTo: 'manager' },
    });
    const late = await running.get('custody?overdue=true&limit=200', manager);
    expect(late.body.items.map((one) => one['id'])).toContain(id);
    expect((await act(id, 'count', { counted: 1 }, manager)).status).toBe(200);
    expect(await running.under.running(id)).toEqual(['CT-18']);
    await act(id, 'retire', { reason: '磨损' }, manager);
    expect(await running.under.running(id)).toEqual([]);
  });

  it('G-01 of whoever leaves another keeps it', async () => {
    const leaver = newId();
    const appointed = { number: '2002', roles: ['clerk'], regionIds: ['east'] };
    await running.learn(leaver, happened(PersonAppointedV1, appointed));
    const id = await kept({ ownerId: leaver });
    await running.learn(leaver, happened(PersonDismissedV1, { number: '2002' }));
    expect((await running.get(`custody/${id}`, manager)).body['ownerId']).toBe(clerk.id);
    const to = { ownerId: finance.id, reason: '调整分工' };
    expect((await act(id, 'hand-on', to, manager)).body['ownerId']).toBe(finance.id);
  });

  it.each([
    ['two seals', { kind: 'seal', quantity: 2 }, 422],
    ['none', { quantity: 0 }, 400],
    ['a keeper that nobody knows', { ownerId: newId() }, 422],
    ['a keeper of another role', { ownerId: sales.id }, 422],
    ['another region', { regionId: 'west' }, 403],
    ['a name that shows nothing', { name: '​' }, 400],
  ])('CT-18 is not taken in with %s', async (_what, bad, status) => {
    expect((await running.post('custody', asked(bad), manager)).status).toBe(status);
  });

  it('is unknown to who works on other regions', async () => {
    const id = await kept();
    for (const path of [`custody/${id}`, `audit/${id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await running.get('custody?limit=200', elsewhere)).body.items).toEqual([]);
    expect((await act(id, 'retire', { reason: '误录' }, elsewhere)).status).toBe(404);
    expect((await running.get(`custody/${id}`, sales)).status).toBe(403);
  });
});
