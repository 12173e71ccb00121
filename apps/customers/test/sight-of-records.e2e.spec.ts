import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

/** What managers of east, of west and of no region hear of its trail. */
const trailOf = async (id: string): Promise<unknown[]> => {
  const told: unknown[] = [];
  for (const regions of [['east'], ['west'], []]) {
    const { status, body } = await archive.get(`audit/${id}`, { as: { ...manager, regions } });
    told.push(body.code ?? status);
  }
  return told;
};

describe('trails', () => {
  it('G-03 of a customer and what was revealed of them are open to the customer’s region', async () => {
    const { id } = await archive.filed();
    expect(await trailOf(id)).toEqual([200, 'not-found', 'not-found']);
    const why = { field: 'phone', reason: '客户来电核对' };
    const { body } = await archive.post(`customers/${id}/reveal`, why);
    const revealId = String(body['revealId']);
    expect(await trailOf(revealId)).toEqual([200, 'not-found', 'not-found']);
  });

  it("G-03 of an asset are open to its region and to its owner's", async () => {
    const assets = [
      { category: 'vehicle', model: 'KF-1', serial: newId(), contractKind: 'rental' },
    ].map((asset) => ({ ...asset, regionCode: 'west' }));
    const { id } = await archive.filed({ assets });
    const listed = await archive.get(`assets?customerId=${id}`);
    const assetId = String(listed.body.items[0]?.['id']);
    expect(await trailOf(assetId)).toEqual([200, 200, 'not-found']);
  });
});
