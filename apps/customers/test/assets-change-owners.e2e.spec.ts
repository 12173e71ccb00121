import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { agent, Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const east = { as: { ...agent, regions: ['east'] } };
const owner = async (regionCode = 'east') => {
  const assets = [{ serial: newId(), category: 'copier', model: 'KM-227', contractKind: 'none' }];
  const filed = await archive.filed({ regionCode, assets });
  const [first] = filed['assets'] as { id: string }[];
  return { id: filed.id, number: filed['number'], assetId: first?.id ?? '' };
};
const handOver = async (assetId: string, customerId: string) => {
  const body = { customerId, reason: '设备转让' };
  const answer = await archive.post(`assets/${assetId}/hand-over`, body, { as: manager });
  expect(answer.status).toBe(200);
};
const linesOf = async (customerId: string, assetId: string, ask: object = {}) => {
  const path = `customers/${customerId}/timeline?assetId=${assetId}`;
  return (await archive.get(path, ask)).body.items.map(({ sentence, otherCustomer }) => [
    (sentence as { en: string }).en,
    (otherCustomer as { number: string } | undefined)?.number,
  ]);
};

describe('assets that change owners', () => {
  it('CU-16 left one customer and came to the other, each by the number of the other', async () => {
    const [seller, buyer] = [await owner(), await owner()];
    await handOver(seller.assetId, buyer.id);
    expect(await linesOf(seller.id, seller.assetId)).toEqual([
      ['Asset went to another customer', buyer.number],
      ['Asset registered', undefined],
    ]);
    expect(await linesOf(buyer.id, seller.assetId)).toEqual([
      ['Asset came from another customer', seller.number],
    ]);
    const overview = await archive.get(`customers/${seller.id}/overview`);
    expect(overview.body['latest']).toMatchObject([{ otherCustomer: { number: buyer.number } }]);
  });

  it('CU-16 the number of a customer of another region is not told', async () => {
    const [seller, buyer] = [await owner(), await owner('west')];
    await handOver(seller.assetId, buyer.id);
    expect((await linesOf(seller.id, seller.assetId, east))[0]).toEqual([
      ...['Asset went to another customer', undefined],
    ]);
    expect((await linesOf(seller.id, seller.assetId))[0]?.[1]).toBe(buyer.number);
  });

  it('CU-01 what comes with a merged record says so once, and left nobody', async () => {
    const [survivor, merged] = [await owner(), await owner()];
    await archive.merge(survivor.id, merged.id);
    expect(await linesOf(survivor.id, merged.assetId)).toEqual([
      ['Asset came with a merged record', merged.number],
      ['Asset registered', undefined],
    ]);
  });
});
