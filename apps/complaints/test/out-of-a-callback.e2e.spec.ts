import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CallbackCareCompletedV1, CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { agent, manager, MONDAY_10 } from './a-complaint.js';
import { RunningComplaints, said } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

interface Heard {
  readonly wantsToComplain?: boolean;
  readonly repairOrderId?: string;
}

const completed = (customerId: string, { wantsToComplain = true, ...concerns }: Heard = {}) =>
  happened(CallbackCompletedV1, {
    ...{ plan: 'CB-03', customerId, concerns, dissatisfied: true, wantsToComplain },
    ...{ regionId: 'east', completedBy: agent.id, completedAt: MONDAY_10 },
  });

const complaintsOf = async (customerId: string) => {
  const { body } = await service.get(`complaints?customerId=${customerId}`, manager);
  return body['items'] as { id: string; callback?: { id: string }; assetId?: string }[];
};

const byHand = (customerId: string, callbackId: string) =>
  service.post('complaints', { ...said(customerId), channel: 'callback', callbackId }, agent);

describe('a complaint out of a callback', () => {
  it('CB-12 an intention to complain opens one, with the asset of the repair that was asked about', async () => {
    const { customerId, assetId } = await service.aCustomer();
    const repairOrderId = newId();
    await service.learn(
      repairOrderId,
      happened(RepairOrderReportedV1, {
        ...{ number: 'R00000001', customerId, assetId, regionId: 'east', model: 'KM-227' },
        ...{ category: 'copier', contractKind: 'none', channel: 'phone', faultCode: 'jam' },
        ...{ reportedAt: MONDAY_10, ownerId: agent.id },
      }),
    );
    const callbackId = newId();
    await service.learn(callbackId, completed(customerId, { repairOrderId }));
    const [opened, ...more] = await complaintsOf(customerId);
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ assetId, callback: { id: callbackId }, ownerId: agent.id });
    const words = { words: '三次没修好', remedySought: '退货', apologised: true };
    const down = await service.post(`complaints/${opened?.id}/take-down`, words, agent);
    expect(down.body).toMatchObject({ said: [{ words: '三次没修好' }] });
  });

  it('CB-12 whoever is asked how they are after a delivery may complain too', async () => {
    const { customerId } = await service.aCustomer();
    const callbackId = newId();
    const said = { plan: 'CB-04', customerId, regionId: 'east', orderId: newId() };
    await service.learn(
      callbackId,
      happened(CallbackCareCompletedV1, {
        ...{ ...said, dissatisfied: true, wantsToComplain: true },
        ...{ completedBy: agent.id, completedAt: MONDAY_10 },
      }),
    );
    expect(await complaintsOf(customerId)).toMatchObject([{ callback: { id: callbackId } }]);
  });

  it('CB-12 dissatisfied alone opens none', async () => {
    const { customerId } = await service.aCustomer();
    await service.learn(newId(), completed(customerId, { wantsToComplain: false }));
    expect(await complaintsOf(customerId)).toEqual([]);
  });

  it('CP-08 heard of twice, one complaint is there', async () => {
    const { customerId } = await service.aCustomer();
    const callbackId = newId();
    await service.learn(callbackId, completed(customerId));
    await service.learn(callbackId, completed(customerId));
    expect(await complaintsOf(customerId)).toHaveLength(1);
  });

  it('CP-08 the same callback twice by hand, or by hand after it opened by itself, is 409', async () => {
    const { customerId } = await service.aCustomer();
    const [quiet, loud] = [newId(), newId()];
    await service.learn(quiet, completed(customerId, { wantsToComplain: false }));
    await service.learn(loud, completed(customerId));
    const first = await byHand(customerId, quiet);
    expect(first.body).toMatchObject({ callback: { id: quiet, endedAt: MONDAY_10 } });
    for (const callbackId of [quiet, loud]) {
      const { status, body } = await byHand(customerId, callbackId);
      expect([status, body['rule'], body['code']]).toEqual([
        409,
        'CP-08',
        'complaint-of-callback-exists',
      ]);
    }
  });

  it('CP-08 two agents at once open one', async () => {
    const { customerId } = await service.aCustomer();
    const callbackId = newId();
    await service.learn(callbackId, completed(customerId, { wantsToComplain: false }));
    const both = await Promise.all([
      byHand(customerId, callbackId),
      byHand(customerId, callbackId),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("CP-08 an unknown callback, and another customer's, are refused", async () => {
    const { customerId } = await service.aCustomer();
    const other = await service.aCustomer();
    const callbackId = newId();
    await service.learn(callbackId, completed(other.customerId, { wantsToComplain: false }));
    for (const id of [callbackId, newId()]) {
      const { status, body } = await byHand(customerId, id);
      expect([status, body['code']]).toEqual([422, 'unknown-callback']);
    }
    const phone = { ...said(customerId), callbackId };
    const { status, body } = await service.post('complaints', phone, agent);
    expect([status, body['code']]).toEqual([422, 'callback-needed']);
  });

  it('CU-01 of a merged customer it is the complaint of the survivor', async () => {
    const [merged, survivor] = [await service.aCustomer(), await service.aCustomer()];
    await service.learn(
      merged.customerId,
      happened(CustomerMergedV1, {
        ...{ survivorId: survivor.customerId, number: 'K1', survivorNumber: 'K2' },
      }),
    );
    await service.learn(newId(), completed(merged.customerId));
    expect(await complaintsOf(survivor.customerId)).toHaveLength(1);
  });
});
