import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import {
  AssetRegisteredV1,
  CustomerMergedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { agent, orderIn } from '../../../test/a-repair-order.js';
import { Workshop } from '../../../test/a-workshop.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

const registered = (number: string) =>
  happened(CustomerRegisteredV1, {
    number,
    kind: 'person',
    stage: 'existing',
    tier: 'standard',
    regionId: 'east',
  });
const into = (survivorId: string) =>
  happened(CustomerMergedV1, { number: 'C000002', survivorId, survivorNumber: 'C000001' }, 'CU-01');
const asset = (customerId: string) =>
  happened(AssetRegisteredV1, {
    customerId,
    model: 'KM-227',
    category: 'copier',
    regionId: 'east',
    contractKind: 'none',
  });
const anOpenOrderOf = (customerId: string) =>
  workshop.put({ ...orderIn('dispatched').order, customerId, assetId: newId() }, []);
const anOrderOf = (customerId: string) =>
  workshop.put({ ...orderIn('closed').order, customerId, assetId: newId() }, []);
const ownerOf = async (id: string) => (await workshop.orders.get(id)).state.customerId;
const trail = (id: string) =>
  workshop.database.query('SELECT version FROM audit WHERE aggregate_id = $1', [id]);

describe('when a customer is merged', () => {
  it('CU-01 their orders, assets, refusals and data are the survivor’s, heard twice too', async () => {
    const [old, survivor, assetId, technicianId] = [newId(), newId(), newId(), newId()];
    await workshop.hear(survivor, registered('C000001'));
    await workshop.hear(old, registered('C000002'));
    await workshop.hear(assetId, asset(old));
    await workshop.hearPersonal(old, { name: '张叁', contacts: [] });
    const order = await anOrderOf(old);
    await workshop.technicians.recordRefusal(old, technicianId, order);
    const merged = workshop.envelope(old, into(survivor));
    expect(await workshop.receive(merged)).toBe('applied');
    expect(await workshop.receive(merged)).toBe('seen');
    await workshop.hearMerged(old, survivor);
    expect(await ownerOf(order)).toBe(survivor);
    expect(await trail(order)).toHaveLength(2);
    expect((await workshop.asset(assetId)).customerId).toBe(survivor);
    const refused = await workshop.database.query(
      'SELECT technician_id AS "technicianId" FROM refused_technician WHERE customer_id = $1',
      [survivor],
    );
    expect(refused).toEqual([{ technicianId }]);
    expect(await workshop.standing(old)).toBe(survivor);
    const copies = 'SELECT 1 FROM customer_person WHERE customer_id = $1';
    expect(await workshop.database.query(copies, [old])).toEqual([]);
  });

  it('CU-01 forgets nothing of their orders, since nobody was erased', async () => {
    const [old, survivor] = [newId(), newId()];
    const order = await anOrderOf(old);
    await workshop.hearMerged(old, survivor);
    expect((await workshop.orders.get(order)).state.report.callerName).not.toBe('');
  });

  it('CU-01 a merger that is heard before the registration waits for it', async () => {
    const [old, survivor] = [newId(), newId()];
    const first = workshop.envelope(old, registered('C000002'));
    const second = workshop.envelope(old, into(survivor));
    expect(await workshop.receive(second)).toBe('parked');
    expect(await workshop.standing(old)).toBe(old);
    expect(await workshop.receive(first)).toBe('applied');
    expect(await workshop.standing(old)).toBe(survivor);
  });

  it('CU-01 an asset that is heard of late is the survivor’s, who need not be known yet', async () => {
    const [old, survivor, assetId] = [newId(), newId(), newId()];
    await workshop.hear(old, registered('C000002'));
    await workshop.hear(old, into(survivor));
    await workshop.hear(assetId, asset(old));
    expect((await workshop.asset(assetId)).customerId).toBe(survivor);
  });

  it('CU-01 two mergers lead to the last survivor, whichever is heard first', async () => {
    const [first, second, last] = [newId(), newId(), newId()];
    const order = await anOrderOf(first);
    await workshop.hear(second, into(last));
    await workshop.hear(first, into(second));
    expect([await ownerOf(order), await workshop.standing(first)]).toEqual([last, last]);
  });

  it('FR-07 whom a customer refuses while being merged is refused by the survivor', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [old, survivor] = [newId(), newId()];
      const [order, other] = await Promise.all([1, 2].map(() => anOpenOrderOf(old)));
      const refuse = (id = '') => workshop.sending.refuse({ id, by: agent }, { reason: 'rude' });
      const [outcome] = await Promise.all([
        workshop.hear(old, into(survivor)),
        refuse(order),
        refuse(other),
      ]);
      expect(outcome).toBe('applied');
      const refused = await workshop.database.query(
        `SELECT customer_id AS "customerId" FROM refused_technician WHERE order_id = ANY ($1)`,
        [[order, other]],
      );
      expect(refused).toEqual([{ customerId: survivor }]);
    }
  });

  it('CU-01 an order that is being taken for the old id comes to the survivor as well', async () => {
    const [old, survivor] = [newId(), newId()];
    let orderId = '';
    const [, outcome] = await Promise.all([
      workshop.database.transaction(async () => {
        const customerId = await workshop.standing(old);
        orderId = await anOrderOf(customerId);
      }),
      workshop.hear(old, into(survivor)),
    ]);
    expect(outcome).toBe('applied');
    expect(await ownerOf(orderId)).toBe(survivor);
  });
});
