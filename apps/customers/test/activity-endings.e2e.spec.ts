import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { OrderAcceptedV1 } from '@kefu/messages-contracts';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const announced = async (capacity: number, segment: object = {}) => {
  const details = {
    title: '国庆保养讲座',
    kind: 'lecture',
    place: '一号厅',
    startsAt: '2026-10-10T10:00:00+08:00',
    endsAt: '2026-10-10T12:00:00+08:00',
    capacity,
    segment,
  };
  const { id } = (await archive.post('activities', details, { as: manager })).body;
  await archive.post(`activities/${id}/announce`, {}, { as: manager });
  return id;
};
const enrol = async (activityId: string, customerId: string) =>
  (await archive.post(`activities/${activityId}/enrolments`, { customerId })).body.id;
const standing = async (...ids: string[]) => {
  const all: unknown[] = [];
  for (const id of ids) {
    const { body } = await archive.get(`enrolments/${id}`);
    all.push([body['customerId'], body['status']]);
  }
  return all;
};
const counts = async (id: string) => {
  const { body } = await archive.get(`activities/${id}`);
  return [body['places'], body['waiting']];
};
const three = async () =>
  [(await archive.filed()).id, (await archive.filed()).id, (await archive.filed()).id] as const;

describe('enrolments of customers who end', () => {
  it('CU-01 of two in one activity the place stays, and the other’s goes to who waits first', async () => {
    const [a, b, c] = await three();
    const small = await announced(1);
    const [placed, own, next] = [
      await enrol(small, b),
      await enrol(small, a),
      await enrol(small, c),
    ];
    const large = await announced(2);
    const [first, second, third] = [
      await enrol(large, a),
      await enrol(large, b),
      await enrol(large, c),
    ];
    await archive.merge(a, b);
    expect(await standing(placed, own, next)).toEqual([
      [a, 'placed'],
      [a, 'given-up'],
      [c, 'waiting'],
    ]);
    const byOldId = await archive.get(`customers/${b}/enrolments?status=placed`);
    expect(byOldId.body.items).toHaveLength(2);
    expect(await counts(small)).toEqual([1, 1]);
    expect(await standing(first, second, third)).toEqual([
      [a, 'placed'],
      [a, 'given-up'],
      [c, 'placed'],
    ]);
    expect(await counts(large)).toEqual([2, 0]);
    const again = await archive.post(`activities/${small}/enrolments`, { customerId: a });
    expect([again.status, again.body.code]).toEqual([409, 'enrolled-already']);
  });

  it('CU-01 a merger gives no notice twice, and none to the record that was merged', async () => {
    const tags = ['讲座'];
    const [a, b] = [(await archive.filed({ tags })).id, (await archive.filed({ tags })).id];
    const c = (await archive.filed()).id;
    const id = await announced(5, { tags });
    await archive.merge(a, b);
    await archive.merge(c, a);
    const { body } = await archive.get(`activities/${id}/invitations`);
    expect(body.items.map((one) => one['customerId'])).toContain(c);
    expect(body.items.map((one) => one['customerId'])).not.toContain(a);
  });

  it('G-05 enrolments are given up, the place goes on, and who was erased gets no second notice', async () => {
    const tags = ['第二批'];
    const [a, b] = [(await archive.filed({ tags })).id, (await archive.filed({ tags })).id];
    const c = (await archive.filed({ tags })).id;
    for (const acceptedAt of ['2024-01-10', '2026-09-01', '2026-09-02', '2026-09-03']) {
      const order = { customerId: b, amount: '1.00', acceptedAt: `${acceptedAt}T02:00:00.000Z` };
      await archive.hear(newId(), 1, OrderAcceptedV1, order);
    }
    const id = await announced(1, { tags });
    const [placed, waiting] = [await enrol(id, a), await enrol(id, b)];
    await archive.erase(a);
    expect(await standing(placed, waiting)).toEqual([
      [a, 'given-up'],
      [b, 'placed'],
    ]);
    expect(await counts(id)).toEqual([1, 0]);
    await archive.stepTo('2026-09-28T02:00:00.000Z');
    const notice = await archive.said(id, 'notice-given');
    expect(notice).toMatchObject({ wave: 2, customerIds: [c] });
  });

  it('CU-01 of an activity that is over both were counted; the customer was there under whichever number', async () => {
    const [a, b] = await three();
    const id = await announced(2);
    const [own, other] = [await enrol(id, a), await enrol(id, b)];
    await archive.stepTo('2026-10-10T02:30:00.000Z');
    await archive.post(`enrolments/${other}/attend`, {});
    await archive.post(`activities/${id}/hold`, {}, { as: manager });
    expect(await standing(own, other)).toEqual([
      [a, 'absent'],
      [b, 'attended'],
    ]);
    await archive.merge(a, b);
    expect(await standing(own, other)).toEqual([
      [a, 'attended'],
      [b, 'attended'],
    ]);
  });
});
