import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { VisitPlanReportedV1 } from '@kefu/messages-service-desk';
import type { TokenClaims } from '@kefu/testing/tokens';
import { agent, Archive, faultsOf, manager, type Answer } from './archive.js';

// the Friday before National Day
const START = '2026-09-25T02:00:00.000Z';

let archive: Archive;
let wang: TokenClaims;
let boss: string;
beforeAll(async () => {
  archive = await Archive.steppedFrom(START);
  wang = await archive.appointed('account-manager');
  boss = (await archive.appointed('manager')).sub;
});
afterAll(() => archive.close());

const visitsOf = async (customerId: string, standing = 'open') => {
  const path = `visits?customerId=${customerId}&standing=${standing}`;
  return (await archive.get(path, { as: wang })).body.items as unknown as Answer['body'][];
};
const openOf = async (customerId: string) => {
  const [visit] = await visitsOf(customerId);
  if (!visit) throw new Error('the customer is owed no visit');
  return visit;
};
const reported = (customerId: string, visitedOn: string, managerWentAlong = true) => ({
  customerId,
  visitedOn,
  accountManagerId: wang.sub,
  managerWentAlong,
  furtherBusiness: false,
});

describe('visits', () => {
  it('G-01 what an account manager was to visit who leaves, another one visits, who may', async () => {
    const { id } = await archive.filed({ tier: 'vip' });
    const leaver = await archive.appointed('account-manager');
    const { id: visitId } = await openOf(id);
    const verb = `visits/${visitId}/arrange`;
    expect((await archive.post(verb, { on: '2026-09-26' }, { as: leaver })).status).toBe(200);
    await archive.dismissed(leaver);
    const handed = await openOf(id);
    expect(handed).toMatchObject({ status: 'arranged', accountManagerId: wang.sub });
    const why = { reason: '改期' };
    const back = await archive.post(`visits/${visitId}/withdraw-arrangement`, why, { as: wang });
    expect(back.status).toBe(200);
    expect(await archive.story(visitId)).toBe(
      'scheduled assigned arranged assigned arrangement-withdrawn',
    );
  });

  it('CU-11 are due from filing on by the tier, are arranged, and the next counts from the day', async () => {
    const { id } = await archive.filed({ tier: 'vip' });
    const visit = await openOf(id);
    expect(visit).toMatchObject({ dueAt: '2026-12-25T10:00:00.000Z', overdue: false });
    const arranged = await archive.post(
      `visits/${visit.id}/arrange`,
      { on: '2026-09-26' },
      { as: wang },
    );
    expect(arranged.body).toMatchObject({ status: 'arranged', accountManagerId: wang.sub });
    const why = { reason: '客户出差' };
    const back = await archive.post(`visits/${visit.id}/withdraw-arrangement`, why, { as: wang });
    expect(back.body).toMatchObject({ status: 'due', accountManagerId: wang.sub });
    const body = { visitedOn: '2026-09-25' };
    const both = await Promise.all([
      archive.post(`visits/${visit.id}/record`, body, { as: wang }),
      archive.post(`visits/${visit.id}/record`, body, { as: wang }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await archive.story(visit.id)).toBe(
      'scheduled assigned arranged arrangement-withdrawn done',
    );
    expect(await openOf(id)).toMatchObject({
      dueAt: '2026-12-25T10:00:00.000Z',
      accountManagerId: wang.sub,
    });
    expect(await visitsOf(id, 'done')).toMatchObject([{ id: visit.id, visitedOn: '2026-09-25' }]);
  });

  it('CU-11 a change of tier moves the clock, and a voided customer is owed none', async () => {
    const { id } = await archive.filed();
    const visit = await openOf(id);
    expect(visit['dueAt']).toBe('2027-09-25T10:00:00.000Z');
    await archive.patch(`customers/${id}`, { tier: 'key' }, { as: manager });
    expect(await openOf(id)).toMatchObject({ tier: 'key', dueAt: '2026-10-25T10:00:00.000Z' });
    await archive.patch(`customers/${id}`, { tier: 'standard' }, { as: manager });
    expect(await openOf(id)).toMatchObject({ tier: 'standard', dueAt: '2026-10-25T10:00:00.000Z' });
    await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect(await visitsOf(id)).toEqual([]);
    expect(await archive.story(visit.id)).toBe('scheduled due-moved due-moved cancelled');
  });

  it('CU-11 a key account has a group, whose leader looks after the visits', async () => {
    const { id } = await archive.filed({ tier: 'key' });
    const listed = async (query: string) =>
      (await archive.get(`key-accounts?customerId=${id}&${query}`)).body.items;
    const [account] = await listed('group=missing');
    const path = `key-accounts/${String(account?.['id'])}`;
    const members = [
      { personId: wang.sub, role: 'account-manager' },
      { personId: (await archive.appointed('technician')).sub, role: 'technician' },
    ];
    const group = { leadId: wang.sub, members };
    expect((await archive.post(`${path}/name-group`, group, { as: wang })).status).toBe(403);
    const stale = await archive.post(`${path}/name-group`, group, {
      as: manager,
      headers: { 'if-match': '"7"' },
    });
    expect(stale.status).toBe(412);
    const named = await archive.post(`${path}/name-group`, group, { as: manager });
    expect(named.body).toMatchObject({ leadId: wang.sub, members });
    expect(await listed(`group=named&memberId=${wang.sub}`)).toHaveLength(1);
    const visit = await openOf(id);
    expect(visit['accountManagerId']).toBe(wang.sub);
    const alone = await archive.post(
      `visits/${visit.id}/arrange`,
      { on: '2026-10-09' },
      { as: wang },
    );
    expect([alone.status, alone.body.code, alone.body['rule']]).toEqual([
      422,
      'manager-goes-along',
      'CU-11',
    ]);
    await archive.patch(`customers/${id}`, { tier: 'vip' }, { as: manager });
    expect(await listed('status=ended')).toHaveLength(1);
    await archive.patch(`customers/${id}`, { tier: 'key' }, { as: manager });
    expect(await listed('group=named')).toMatchObject([{ leadId: wang.sub }]);
    expect(await archive.story(String(account?.['id']))).toBe('opened group-named ended reopened');
  });

  it('CU-11 a reported plan is the visit, once, and an older one is none', async () => {
    const { id } = await archive.filed({ tier: 'key' });
    const visit = await openOf(id);
    const [plan, older] = [newId(), newId()];
    const data = reported(id, '2026-09-26', false);
    expect(await archive.hear(plan, 1, VisitPlanReportedV1, data)).toBe('applied');
    expect(await archive.hear(plan, 1, VisitPlanReportedV1, data)).toBe('seen');
    await archive.hear(older, 1, VisitPlanReportedV1, reported(id, '2026-09-24'));
    expect(await visitsOf(id, 'done')).toMatchObject([
      { id: visit.id, visitPlanId: plan, managerWentAlong: false, accountManagerId: wang.sub },
    ]);
    expect(await archive.said(visit.id, 'done')).toMatchObject({ how: 'reported', late: false });
    const next = await openOf(id);
    expect(next['dueAt']).toBe('2026-10-26T10:00:00.000Z');
    const stranger = reported(newId(), '2026-09-26');
    expect(await archive.hear(newId(), 1, VisitPlanReportedV1, stranger)).toBe('applied');
    const late = newId();
    const second = reported(id, '2026-09-28');
    expect(await archive.hear(late, 2, VisitPlanReportedV1, second)).toBe('parked');
    expect(await archive.hear(late, 1, VisitPlanReportedV1, data)).toBe('applied');
    expect(await openOf(id)).toMatchObject({ dueAt: '2026-10-28T10:00:00.000Z' });
  });

  it('CU-11 are not there for other regions, unknown ids and other roles', async () => {
    const { id } = await archive.filed();
    const visit = await openOf(id);
    const west = { ...wang, regions: ['west'] };
    expect((await archive.get(`visits/${visit.id}`, { as: west })).status).toBe(404);
    const record = { visitedOn: '2026-09-25' };
    expect((await archive.post(`visits/${visit.id}/record`, record, { as: west })).status).toBe(
      404,
    );
    expect((await archive.post(`visits/${newId()}/record`, record, { as: wang })).status).toBe(404);
    expect((await archive.post(`visits/${visit.id}/record`, record, { as: agent })).status).toBe(
      403,
    );
    const bad = await archive.post(
      `visits/${visit.id}/record`,
      { visitedOn: '2026-02-30' },
      { as: wang },
    );
    expect([bad.status, faultsOf(bad)]).toEqual([400, ['/visitedOn not-a-day']]);
    const seen = (await archive.get('visits?limit=200', { as: west })).body.items;
    expect(seen).toEqual([]);
  });
});

describe('visits in time', () => {
  it('CU-11 missed across National Day is one breach, and the late visit is on record too', async () => {
    const { id } = await archive.filed({ tier: 'key' });
    const visit = await openOf(id);
    await archive.post(
      `visits/${visit.id}/assign`,
      { accountManagerId: wang.sub },
      { as: manager },
    );
    await archive.stepTo('2026-10-25T10:00:00.000Z');
    expect(await archive.story(visit.id)).toBe('scheduled assigned');
    await archive.stepTo('2026-10-25T10:00:00.001Z');
    expect(await archive.said(visit.id, 'deadline-breached')).toMatchObject({
      rule: 'CU-11',
      responsibleId: wang.sub,
      escalatedTo: 'manager',
      dueAt: '2026-10-25T10:00:00.000Z',
    });
    const overdue = await archive.get(`visits?standing=overdue&accountManagerId=${wang.sub}`, {
      as: wang,
    });
    expect(overdue.body.items.map((one) => one['id'])).toContain(visit.id);
    await archive.patch(`customers/${id}`, { tier: 'vip' }, { as: manager });
    await archive.stepTo('2026-11-07T04:00:00.000Z');
    const body = { visitedOn: '2026-11-07', managerId: boss };
    await archive.post(`visits/${visit.id}/record`, body, { as: wang });
    // G-01: told again after 1, 2, 3, 5 and 9 days, until somebody went
    const again = Array<string>(5).fill('deadline-breached').join(' ');
    expect(await archive.story(visit.id)).toBe(
      `scheduled assigned deadline-breached due-moved ${again} done`,
    );
    expect(await archive.said(visit.id, 'done')).toMatchObject({ late: true });
    const [timer] = await archive.query<{ status: string }>(
      `SELECT status FROM timer WHERE ref = $1 AND kind = 'CU-11'`,
      [visit.id],
    );
    expect(timer?.status).toBe('late');
    expect(await openOf(id)).toMatchObject({ tier: 'vip', dueAt: '2027-02-07T10:00:00.000Z' });
  });

  it('CU-11 gives those who were filed before there were visits one in the night', async () => {
    const { id } = await archive.filed({ tier: 'key' });
    await archive.query('DELETE FROM visit WHERE customer_id = $1', [id]);
    await archive.query('DELETE FROM key_account WHERE customer_id = $1', [id]);
    expect(await visitsOf(id)).toEqual([]);
    await archive.stepTo('2026-11-07T20:00:00.000Z');
    expect(await openOf(id)).toMatchObject({ dueAt: '2026-12-08T10:00:00.000Z' });
    const accounts = await archive.get(`key-accounts?customerId=${id}`);
    expect(accounts.body.items).toHaveLength(1);
  });
});
