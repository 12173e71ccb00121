import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { VisitPlanReportedV1 } from '@kefu/messages-service-desk';
import { Archive, manager, type Answer } from './archive.js';

const wang = { sub: newId(), roles: ['account-manager'] };
const li = { sub: newId(), roles: ['account-manager'] };

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const visitsOf = async (customerId: string, standing = 'open') => {
  const path = `visits?customerId=${customerId}&standing=${standing}`;
  return (await archive.get(path, { as: wang })).body.items as unknown as Answer['body'][];
};
const owed = async (customerId: string): Promise<string> =>
  (await visitsOf(customerId))[0]?.id ?? '';
const two = async (own: object = {}, other: object = {}) =>
  [(await archive.filed(own)).id, (await archive.filed(other)).id] as const;
const arrange = (id: string, as: typeof wang, on = '2026-10-12') =>
  archive.post(`visits/${id}/arrange`, { on }, { as });

describe('visits of customers who end', () => {
  it('CU-01 one is owed the survivor, the earlier due time counts, the other is cancelled', async () => {
    const [a, b] = await two({ tier: 'vip' }, { tier: 'key' });
    const [own, other] = [await owed(a), await owed(b)];
    await arrange(own, wang);
    await archive.merge(a, b);
    expect(await visitsOf(a)).toMatchObject([
      {
        id: other,
        tier: 'vip',
        dueAt: '2026-10-25T10:00:00.000Z',
        status: 'arranged',
        arrangedOn: '2026-10-12',
        accountManagerId: wang.sub,
      },
    ]);
    expect(await archive.story(own)).toBe('scheduled assigned arranged cancelled');
    expect(await archive.running(own, other)).toEqual(['CU-11']);
    const trail = await archive.get(`audit/${own}`, { as: { ...manager, regions: ['*'] } });
    expect(JSON.stringify(trail.body)).toContain('重复建档');
  });

  it('CU-01 of two due at once the survivor’s stays, in the tier that was chosen', async () => {
    const [a, b] = await two({}, { tier: 'standard' });
    const [own, other] = [await owed(a), await owed(b)];
    await arrange(other, li);
    const [c, d] = await two({ tier: 'standard' }, { tier: 'key' });
    await archive.merge(c, d, { choices: { tier: 'merged' } });
    expect(await visitsOf(c)).toMatchObject([{ tier: 'key', dueAt: '2026-10-25T10:00:00.000Z' }]);
    await archive.merge(a, b);
    expect(await visitsOf(a)).toMatchObject([
      { id: own, status: 'arranged', accountManagerId: li.sub },
    ]);
  });

  it('CU-01 what was missed before stays a breach, and what was done is the survivor’s history', async () => {
    const [a, b] = await two({ tier: 'key' });
    const visit = await owed(b);
    const done = { visitedOn: '2026-09-25' };
    await archive.post(`visits/${visit}/record`, done, { as: wang });
    await archive.merge(a, b);
    expect((await visitsOf(a, 'done')).map(({ id }) => id)).toEqual([visit]);
    await archive.stepTo('2026-11-02T02:00:00.000Z');
    const [late] = await visitsOf(a);
    expect(late).toMatchObject({ overdue: true });
    const c = await archive.filed({ tier: 'key' });
    await archive.merge(c.id, a);
    expect((await visitsOf(c.id)).map(({ id }) => id)).toEqual([late?.id]);
    expect(await archive.story(late?.id ?? '')).toMatch(/^scheduled( deadline-breached)+$/u);
    const told = (await archive.story(late?.id ?? '')).split(' ').length;
    // G-01: it goes on being told, whoever's it is now
    await archive.stepTo('2026-11-08T02:00:00.000Z');
    expect((await archive.story(late?.id ?? '')).split(' ')).toHaveLength(told + 1);
  });

  it('CU-01 a visit that is reported under the old id is the survivor’s, and so is one heard twice', async () => {
    const [a, b] = await two();
    await archive.merge(a, b);
    const id = await owed(a);
    const report = {
      customerId: b,
      visitedOn: archive.now.slice(0, 10),
      accountManagerId: wang.sub,
      managerWentAlong: false,
      furtherBusiness: false,
    };
    const plan = newId();
    expect(await archive.hear(plan, 1, VisitPlanReportedV1, report)).toBe('applied');
    expect(await archive.hear(plan, 1, VisitPlanReportedV1, report)).toBe('seen');
    expect((await visitsOf(a, 'done')).map((one) => one.id)).toEqual([id]);
    expect(await visitsOf(a)).toHaveLength(1);
    const nobody = { ...report, customerId: newId() };
    expect(await archive.hear(newId(), 1, VisitPlanReportedV1, nobody)).toBe('applied');
  });

  it('G-05 an erased customer is owed none, voided before or not, and no deadline passes', async () => {
    const [a, b] = await two({ tier: 'key' }, { tier: 'key' });
    const [first, second] = [await owed(a), await owed(b)];
    await archive.post(`customers/${b}/void`, { reason: '录错' }, { as: manager });
    await archive.erase(a);
    await archive.erase(b);
    await archive.stepTo('2027-01-10T02:00:00.000Z');
    for (const id of [first, second]) expect(await archive.story(id)).toBe('scheduled cancelled');
    const open = await archive.query(
      `SELECT id FROM visit WHERE customer_id = ANY ($1) AND status <> 'cancelled'`,
      [[a, b]],
    );
    expect(open).toEqual([]);
  });
});
