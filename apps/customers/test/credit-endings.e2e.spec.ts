import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { Archive, manager } from './archive.js';

const reviewer = { sub: newId(), roles: ['contract-reviewer'] };

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const assess = async (customerId: string, points: number) => {
  const factor = { points, basis: '欧阳无忌之账' };
  const factors = {
    payment: factor,
    capital: factor,
    years: factor,
    disputes: factor,
    inspection: factor,
  };
  const body = { factors, remarks: '欧阳无忌按期付款' };
  const path = `customers/${customerId}/credit-assessments`;
  return (await archive.post(path, body, { as: reviewer })).body.id;
};
const historyOf = async (customerId: string) => {
  const path = `customers/${customerId}/credit-assessments`;
  const { body } = await archive.get(path, { as: reviewer });
  return body.items.map(({ id, status }) => [id, status]);
};
const two = async () => [(await archive.filed()).id, (await archive.filed()).id] as const;

describe('credit assessments of customers who end', () => {
  it('CU-01 of two that count the survivor’s goes on, with the history of both', async () => {
    const [a, b] = await two();
    const theirs = await assess(a, 91);
    const [old, other] = [await assess(b, 75), await assess(b, 60)];
    await archive.merge(a, b);
    expect(await historyOf(a)).toEqual([
      [other, 'superseded'],
      [old, 'superseded'],
      [theirs, 'valid'],
    ]);
    expect(await historyOf(b)).toEqual(await historyOf(a));
    expect(await archive.said(other, 'superseded')).toMatchObject({ supersededBy: theirs });
    expect(await archive.running(other)).toEqual([]);
    const next = await assess(a, 80);
    expect(await historyOf(a)).toContainEqual([next, 'valid']);
  });

  it('CU-01 the other’s counts where the survivor has none, and what was voided stays where it was', async () => {
    const [a, b] = await two();
    const voided = await assess(b, 50);
    await archive.post(`credit-assessments/${voided}/void`, { reason: '录错' }, { as: manager });
    const other = await assess(b, 75);
    await archive.merge(a, b);
    expect(await historyOf(a)).toEqual([[other, 'valid']]);
    expect(await archive.running(other)).toEqual(['announce-expiry', 'expire']);
  });

  it('G-05 keeps the score without the words, and announces nothing of the customer any more', async () => {
    const { id } = await archive.filed();
    const [first, second] = [await assess(id, 75), await assess(id, 80)];
    await archive.erase(id);
    const rows = await archive.query(
      `SELECT status, score, contributions::text AS words, remarks FROM credit_assessment
       WHERE customer_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows).toMatchObject([
      { status: 'superseded', score: '75.00' },
      { status: 'expired', score: '80.00' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('无忌');
    expect(await archive.running(first, second)).toEqual([]);
    await archive.stepTo('2027-10-01T02:00:00.000Z');
    expect(await archive.story(second)).toBe('assessed');
    const trail = await archive.get(`audit/${second}`, { as: { ...manager, regions: ['*'] } });
    expect(JSON.stringify(trail.body)).not.toContain('无忌');
  });

  it('CU-10 a customer who was filed in error was judged in error, and nothing runs out', async () => {
    const { id } = await archive.filed();
    const assessment = await assess(id, 75);
    await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect(await archive.story(assessment)).toBe('assessed voided');
    expect(await archive.running(assessment)).toEqual([]);
  });
});
