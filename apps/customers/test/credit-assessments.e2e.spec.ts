import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { agent, Archive, faultsOf, manager } from './archive.js';

const START = '2028-02-29T02:00:00.000Z';
const reviewer = { sub: newId(), roles: ['contract-reviewer'] };

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom(START);
});
afterAll(() => archive.close());

const factors = (points: number) => ({
  payment: { points, basis: '近一年按期付款' },
  capital: { points },
  years: { points },
  disputes: { points },
  inspection: { points },
});
const assess = (customerId: string, points: number) =>
  archive.post(
    `customers/${customerId}/credit-assessments`,
    { factors: factors(points) },
    { as: reviewer },
  );
const statusOf = async (id: string) =>
  (await archive.get(`credit-assessments/${id}`, { as: reviewer })).body['status'];

describe('credit assessments', () => {
  it('CU-10 assesses, supersedes, tells a fall in grade, and gives every part of the score', async () => {
    const { id } = await archive.filed();
    const first = await assess(id, 91.5);
    expect([first.status, first.body]).toMatchObject([
      201,
      { grade: 'AAA', score: '91.50', status: 'valid', validThrough: '2029-02-28' },
    ]);
    expect(first.body['contributions']).toContainEqual({
      factor: 'payment',
      points: 91.5,
      weight: 40,
      contribution: '36.6',
      basis: '近一年按期付款',
    });
    const second = await assess(id, 75);
    expect(second.body).toMatchObject({ grade: 'A', gradeBefore: 'AAA' });
    expect(await statusOf(first.body.id)).toBe('superseded');
    expect(await archive.story(first.body.id)).toBe('assessed superseded');
    expect(await archive.story(second.body.id)).toBe('assessed grade-fell');
    const listed = await archive.get(`customers/${id}/credit-assessments`, { as: reviewer });
    expect(listed.body.items.map((one) => one['grade'])).toEqual(['A', 'AAA']);
    const events = await archive.query<{ body: string }>(
      'SELECT body FROM outbox WHERE aggregate_id = ANY($1::uuid[])',
      [[first.body.id, second.body.id]],
    );
    expect(JSON.stringify(events)).not.toMatch(/按期付款/);
  });

  it('CU-10 undoes an assessment, and the one before counts again', async () => {
    const { id } = await archive.filed();
    const first = await assess(id, 90);
    const second = await assess(id, 20);
    const path = `credit-assessments/${second.body.id}/void`;
    const notHis = await archive.post(path, { reason: '数据有误' }, { as: reviewer });
    expect([notHis.status, notHis.body.code]).toEqual([403, 'role-missing']);
    const headers = { 'if-match': '"9"' };
    const stale = await archive.post(path, { reason: '数据有误' }, { as: manager, headers });
    expect(stale.status).toBe(412);
    const voided = await archive.post(path, { reason: '数据有误' }, { as: manager });
    expect(voided.body['status']).toBe('voided');
    expect(await statusOf(first.body.id)).toBe('valid');
    expect(await archive.story(first.body.id)).toBe('assessed superseded reinstated');
    const again = await archive.post(path, { reason: '数据有误' }, { as: manager });
    expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
  });

  it('CU-10 takes two at once one after the other: one counts', async () => {
    const { id } = await archive.filed();
    const both = await Promise.all([assess(id, 90), assess(id, 80), assess(id, 70)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201, 201]);
    const statuses = await Promise.all(both.map(({ body }) => statusOf(body.id)));
    expect(statuses.sort()).toEqual(['superseded', 'superseded', 'valid']);
  });

  it('CU-10 gives the first answer again for the same Idempotency-Key', async () => {
    const { id } = await archive.filed();
    const headers = { 'idempotency-key': newId() };
    const body = { factors: factors(80) };
    const path = `customers/${id}/credit-assessments`;
    const first = await archive.post(path, body, { as: reviewer, headers });
    const second = await archive.post(path, body, { as: reviewer, headers });
    expect(second.body.id).toBe(first.body.id);
    const other = await archive.post(path, { factors: factors(81) }, { as: reviewer, headers });
    expect(other.status).toBe(422);
  });

  it('CU-10 tries a score with other weights, and refuses those that do not add up', async () => {
    const weights = { payment: 100, capital: 0, years: 0, disputes: 0, inspection: 0 };
    const tried = (more: object) =>
      archive.post(
        'credit-assessments/try-score',
        { factors: { ...factors(10), payment: { points: 95 } }, ...more },
        { as: reviewer },
      );
    expect((await tried({})).body).toMatchObject({ score: '44.00', grade: 'D' });
    expect((await tried({ weights })).body).toMatchObject({ score: '95.00', grade: 'AAA' });
    const refused = await tried({ weights: { ...weights, years: 0.5 } });
    expect([refused.status, refused.body.code, refused.body['rule']]).toEqual([
      422,
      'weights-do-not-add-up',
      'CU-10',
    ]);
  });

  it.each([
    ['no factors', {}, '/factors not-given'],
    ['a factor left out', { factors: { ...factors(1), years: undefined } }, '/factors/years'],
    ['more than 100', { factors: { ...factors(1), years: { points: 100.01 } } }, '/factors/years'],
    ['less than 0', { factors: { ...factors(1), years: { points: -1 } } }, '/factors/years/points'],
    [
      'three decimals',
      { factors: { ...factors(1), years: { points: 1.005 } } },
      '/factors/years/points',
    ],
    ['weights', { factors: factors(1), weights: {} }, '/weights unknown-field'],
    ['huge remarks', { factors: factors(1), remarks: '很'.repeat(2001) }, '/remarks'],
  ])('CU-10 refuses %s', async (_what, body, fault) => {
    const { id } = await archive.filed();
    const path = `customers/${id}/credit-assessments`;
    const refused = await archive.post(path, body, { as: reviewer });
    expect(refused.status).toBe(400);
    expect(faultsOf(refused).join()).toContain(fault.split(' ')[0]);
  });

  it('CU-10 shows nothing to other regions and roles, and knows no strangers', async () => {
    const { id } = await archive.filed();
    const { body } = await assess(id, 80);
    const west = { ...reviewer, regions: ['west'] };
    const seen = async (path: string, as: typeof west) => (await archive.get(path, { as })).status;
    expect(await seen(`credit-assessments/${body.id}`, west)).toBe(404);
    expect(await seen(`customers/${id}/credit-assessments`, west)).toBe(404);
    expect(await seen(`credit-assessments/${newId()}`, reviewer as typeof west)).toBe(404);
    expect((await archive.get(`credit-assessments/${body.id}`, { as: agent })).status).toBe(403);
    const listed = await archive.get('credit-assessments', { as: west });
    expect(listed.body.items).toEqual([]);
    const trail = await archive.get(`audit/${body.id}`, { as: { ...manager, regions: ['west'] } });
    expect(trail.body.code).toBe('not-found');
    await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect([(await assess(id, 80)).body.code, (await assess(newId(), 80)).body.code]).toEqual([
      'voided',
      'not-found',
    ]);
    const noDay = await archive.get('credit-assessments?validThroughBy=2029-02-30', {
      as: reviewer,
    });
    expect([noDay.status, faultsOf(noDay)]).toEqual([400, ['#/query/validThroughBy not-a-day']]);
  });
});

describe('credit assessments in time', () => {
  it('CU-10 announces thirty days before, expires after the last day, and lists what expires soon', async () => {
    const { id } = await archive.filed();
    const { body } = await assess(id, 85);
    const soon = async () => {
      const path = 'credit-assessments?validThroughBy=2029-02-28&limit=200';
      const listed = await archive.get(path, { as: reviewer });
      return listed.body.items.some((one) => one['id'] === body.id);
    };
    expect(await soon()).toBe(true);
    await archive.stepTo('2029-01-28T15:59:59.999Z');
    expect(await archive.story(body.id)).toBe('assessed');
    await archive.stepTo('2029-01-28T16:00:00.000Z');
    expect(await archive.story(body.id)).toBe('assessed expiry-announced');
    expect(await archive.said(body.id, 'expiry-announced')).toMatchObject({
      customerId: id,
      grade: 'AA',
      validThrough: '2029-02-28',
    });
    await archive.stepTo('2029-02-28T15:59:59.999Z');
    expect(await statusOf(body.id)).toBe('valid');
    await archive.stepTo('2029-02-28T16:00:00.000Z');
    expect(await statusOf(body.id)).toBe('expired');
    expect(await soon()).toBe(false);
    const worse = await assess(id, 10);
    expect(await archive.story(worse.body.id)).toBe('assessed grade-fell');
    const path = `credit-assessments/${worse.body.id}/void`;
    await archive.post(path, { reason: '数据有误' }, { as: manager });
    expect(await statusOf(body.id)).toBe('expired');
  });
});
