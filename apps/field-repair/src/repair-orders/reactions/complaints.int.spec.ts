import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { ComplaintRepairRequestedV1 } from '@kefu/messages-complaints';
import { AssetRegisteredV1, AssetRetiredV1 } from '@kefu/messages-customers';
import { MONDAY_10 } from '../../../test/a-repair-order.js';
import { Workshop } from '../../../test/a-workshop.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

const anAsset = async () => {
  const [customerId, assetId] = [newId(), newId()];
  const asset = { customerId, model: 'KM-227', category: 'copier', regionId: 'east' };
  await workshop.hear(assetId, happened(AssetRegisteredV1, { ...asset, contractKind: 'none' }));
  return { customerId, assetId };
};

const asks = (of: { customerId: string; assetId: string }, requestedBy = newId()) =>
  happened(ComplaintRepairRequestedV1, {
    ...{ ...of, regionId: 'east', round: 1, requestedBy, requestedAt: MONDAY_10 },
  });

const ordersOf = (assetId: string) =>
  workshop.database.query<{ id: string; status: string; ownerId: string; repeats: object[] }>(
    'SELECT id, status, owner_id AS "ownerId", repeats FROM repair_order WHERE asset_id = $1',
    [assetId],
  );

describe('a complaint whose remedy is a repair', () => {
  it('CP-11 opens an order that whoever agreed it owns, once however often it is heard', async () => {
    const of = await anAsset();
    const requestedBy = newId();
    const body = workshop.envelope(newId(), asks(of, requestedBy));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    const [order, ...more] = await ordersOf(of.assetId);
    expect(more).toEqual([]);
    expect(order).toMatchObject({ status: 'reported', ownerId: requestedBy });
    expect(await workshop.story(order?.id ?? '')).toBe('reported taken-for-complaint');
  });

  it('CP-11 belongs to the order of that asset that is open, as a repeat report (FR-01)', async () => {
    const of = await anAsset();
    await workshop.hear(newId(), asks(of));
    await workshop.hear(newId(), asks(of));
    const [order, ...more] = await ordersOf(of.assetId);
    expect(more).toEqual([]);
    expect(order?.repeats).toHaveLength(1);
    expect(await workshop.story(order?.id ?? '')).toBe(
      'reported taken-for-complaint repeat-reported taken-for-complaint',
    );
  });

  it('CP-11 opens none for an asset that is not served, or of somebody else', async () => {
    const retired = await anAsset();
    const { customerId } = retired;
    await workshop.hear(retired.assetId, happened(AssetRetiredV1, { customerId }));
    await workshop.hear(newId(), asks(retired));
    const other = await anAsset();
    await workshop.hear(newId(), asks({ ...other, customerId: newId() }));
    for (const { assetId } of [retired, other]) expect(await ordersOf(assetId)).toEqual([]);
  });
});
