import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const joined = async (customerId: string, level = 'silver') =>
  (await archive.post(`customers/${customerId}/memberships`, { level })).body.id;
const standing = async (...ids: string[]) => {
  const all: unknown[] = [];
  for (const id of ids) {
    const { body } = await archive.get(`memberships/${id}`);
    all.push([body['customerId'], body['status'], body['level']]);
  }
  return all;
};
const two = async () => [(await archive.filed()).id, (await archive.filed()).id] as const;

describe('memberships of customers who end', () => {
  it('CU-01 the better level goes on, whoever’s it is, and both numbers stay on record', async () => {
    const [a, b] = await two();
    const [own, other] = [await joined(a), await joined(b, 'gold')];
    await archive.merge(a, b);
    expect(await standing(own, other)).toEqual([
      [a, 'left', 'silver'],
      [a, 'active', 'gold'],
    ]);
    const back = await archive.post(`memberships/${own}/undo-leave`, {});
    expect([back.status, back.body.code]).toEqual([409, 'member-already']);
    expect(await archive.running(own)).toEqual([]);
    expect(await archive.running(other)).toEqual(['announce-expiry', 'expire']);
  });

  it('CU-01 of the same level the survivor’s goes on', async () => {
    const [a, b] = await two();
    const [own, other] = [await joined(a, 'gold'), await joined(b, 'gold')];
    await archive.merge(a, b);
    expect(await standing(own, other)).toEqual([
      [a, 'active', 'gold'],
      [a, 'left', 'gold'],
    ]);
    expect(await archive.story(other)).toBe('joined left');
  });

  it('CU-01 the other’s goes on where the survivor is no member', async () => {
    const [a, b] = await two();
    const other = await joined(b);
    await archive.merge(a, b);
    expect(await standing(other)).toEqual([[a, 'active', 'silver']]);
    const again = await archive.post(`customers/${a}/memberships`, {});
    expect([again.status, again.body.code]).toEqual([409, 'member-already']);
  });

  it('G-05 ends it, in words too, and nothing is announced of it when its time comes', async () => {
    const { id: customerId } = await archive.filed();
    const before = await joined(customerId);
    await archive.post(`memberships/${before}/leave`, { reason: '欧阳无忌搬家' });
    const present = await joined(customerId, 'gold');
    await archive.erase(customerId);
    expect(await standing(present)).toEqual([[customerId, 'left', 'gold']]);
    await archive.stepTo('2027-10-08T02:00:00.000Z');
    expect(await archive.story(present)).toBe('joined left');
    const trail = await archive.get(`audit/${before}`, { as: { ...manager, regions: ['*'] } });
    expect(trail.body).toMatchObject({ intact: true });
    expect(JSON.stringify(trail.body)).not.toContain('无忌');
  });

  it('CU-01 one that runs goes on before a better one that has run out', async () => {
    const [a, b] = await two();
    const own = await joined(a, 'gold');
    await archive.stepTo('2028-12-01T02:00:00.000Z');
    const other = await joined(b);
    await archive.merge(a, b);
    expect(await standing(own, other)).toEqual([
      [a, 'left', 'gold'],
      [a, 'active', 'silver'],
    ]);
  });
});
