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
  ...{ tour: 'tour-2026', regionId: 'east', plannedOn: '2026-03-10', ownerId: manager.id },
  participants: [
    { personId: sales.id, part: 'sales-planning' },
    { personId: finance.id, part: 'finance' },
  ],
  ...more,
});
const planned = async (more: object = {}): Promise<string> => {
  const { status, body } = await running.post('branch-audits', asked(more), manager);
  expect([status, body['status']]).toEqual([201, 'planned']);
  return body.id;
};
const act = (id: string, verb: string, body: object = {}, by: Actor = manager) =>
  running.post(`branch-audits/${id}/${verb}`, body, by);
const found = { words: '收据缺号', ownerId: clerk.id, dueOn: '2026-04-30' };

describe('branch audits over HTTP', () => {
  it('CT-19 goes from the tour plan to the report, and is over once each finding is settled', async () => {
    const id = await planned();
    expect((await act(id, 'add-finding', found, finance)).status).toBe(409);
    await act(id, 'start');
    const { body } = await act(id, 'add-finding', found, finance);
    const [finding] = body['findings'] as { id: string }[];
    expect((await act(id, 'report', { report: '账实基本相符' }, finance)).status).toBe(403);
    expect((await act(id, 'report', { report: '账实基本相符' })).body['status']).toBe('reported');
    const settled = { findingId: finding?.id, remedy: '补号登记' };
    expect((await act(id, 'settle-finding', settled, sales)).body.code).toBe('not-the-owner');
    expect((await act(id, 'settle-finding', settled, clerk)).body['status']).toBe('closed');
    expect(await running.under.story(id)).toBe(
      'planned started finding-added reported finding-settled closed',
    );
    expect(await running.under.running(id)).toEqual([]);
  });

  it('CT-19 what is not done in time is told one level up, of a finding by whose it is', async () => {
    const plannedOn = running.under.now.slice(0, 10);
    const id = await planned({ plannedOn });
    await act(id, 'start');
    const dueOn = plusMillis(running.under.now, 2 * 86_400_000).slice(0, 10);
    await act(id, 'add-finding', { ...found, dueOn });
    await act(id, 'report', { report: '一处问题' });
    await running.under.stepTo(plusMillis(running.under.now, 3.5 * 86_400_000));
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-19', responsibleId: clerk.id },
    });
    const late = await running.get('branch-audits?overdue=true&limit=200', manager);
    expect(late.body.items.map((one) => one['id'])).toContain(id);
  });

  it('G-01 what a leaver was to settle is for whoever leads the audit, and its clock theirs', async () => {
    const leaver = newId();
    const who = { number: '2003', roles: ['clerk'], regionIds: ['east'] };
    await running.learn(leaver, happened(PersonAppointedV1, who));
    const plannedOn = running.under.now.slice(0, 10);
    const id = await planned({ plannedOn });
    await act(id, 'start');
    const dueOn = plusMillis(running.under.now, 2 * 86_400_000).slice(0, 10);
    for (const ownerId of [leaver, clerk.id, leaver]) {
      await act(id, 'add-finding', { ...found, ownerId, dueOn });
    }
    await act(id, 'report', { report: '三处问题' });
    await running.learn(leaver, happened(PersonDismissedV1, { number: '2003' }));
    const { body } = await running.get(`branch-audits/${id}`, manager);
    const owners = (body['findings'] as { ownerId: string }[]).map(({ ownerId }) => ownerId);
    expect(owners).toEqual([manager.id, clerk.id, manager.id]);
    await running.under.stepTo(plusMillis(running.under.now, 3.5 * 86_400_000));
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-19', responsibleId: manager.id },
    });
  });

  it.each([
    ['nobody of finance', { participants: asked().participants.slice(0, 1) }, 400],
    [
      'two of sales planning and nobody of finance',
      { participants: [1, 2].map(() => asked().participants[0]) },
      422,
    ],
    [
      'a clerk for finance',
      { participants: [asked().participants[0], { personId: clerk.id, part: 'finance' }] },
      422,
    ],
    ['a lead that nobody knows', { ownerId: newId() }, 422],
    ['a lead who is a clerk', { ownerId: clerk.id }, 422],
    ['a day that is past', { plannedOn: '2026-01-01' }, 422],
    ['another region', { regionId: 'west' }, 403],
  ])('CT-19 is not planned with %s', async (_what, bad, status) => {
    expect((await running.post('branch-audits', asked(bad), manager)).status).toBe(status);
  });

  it('is unknown to who works on other regions', async () => {
    const id = await planned({ plannedOn: '2026-12-31' });
    for (const path of [`branch-audits/${id}`, `audit/${id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await running.get('branch-audits?limit=200', elsewhere)).body.items).toEqual([]);
    expect((await act(id, 'cancel', { reason: '误录' }, elsewhere)).status).toBe(404);
    expect((await act(id, 'cancel', { reason: '行程改期' })).body['status']).toBe('cancelled');
  });
});
