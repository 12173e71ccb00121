import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import {
  RepairOrderNoShowComplainedOfV1,
  RepairOrderReportedV1,
} from '@kefu/messages-field-repair';
import { agent, handler, MONDAY_10 } from './a-complaint.js';
import { RunningComplaints, said } from './a-running-service.js';

let service: RunningComplaints;
let customer: { customerId: string; assetId: string };
const orderId = newId();
beforeAll(async () => {
  service = await RunningComplaints.start();
});
beforeAll(async () => {
  customer = await service.aCustomer();
  await service.learn(
    orderId,
    happened(RepairOrderReportedV1, {
      ...{ ...customer, number: 'R00000001', regionId: 'east', channel: 'phone' },
      ...{ model: 'KM-227', category: 'copier', contractKind: 'none', faultCode: 'jam' },
      ...{ reportedAt: MONDAY_10, ownerId: agent.id },
    }),
  );
});
afterAll(() => service.stop());

const record = (more: object) =>
  service.post('complaints', { ...said(customer.customerId), ...more }, agent);

describe('a complaint about a technician who did not come', () => {
  it('FR-06 tells field-repair of it, and shows what that has on record', async () => {
    const { status, body } = await record({ noShowOrderId: orderId });
    expect([status, body['noShow']]).toEqual([201, { repairOrderId: orderId }]);
    expect(await service.under.story(body.id)).toBe('recorded no-show-told');
    const answer = { ...customer, complaintId: body.id, recorded: true };
    const { assetId: _a, ...event } = answer;
    const told = service.under.envelope(orderId, happened(RepairOrderNoShowComplainedOfV1, event));
    await service.under.receive(told);
    await service.under.receive(told);
    const after = await service.get(`complaints/${body.id}`, handler);
    expect(after.body['noShow']).toEqual({ repairOrderId: orderId, recorded: true });
  });

  it('FR-06 is about an order of that customer', async () => {
    const other = await service.aCustomer();
    for (const bad of [
      { noShowOrderId: newId() },
      { ...said(other.customerId), noShowOrderId: orderId },
    ]) {
      const { status, body } = await record(bad);
      expect([status, body['rule'], body['code']]).toEqual([422, 'FR-06', 'unknown-order']);
    }
  });
});
