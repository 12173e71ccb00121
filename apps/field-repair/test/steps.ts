import { expect } from '@jest/globals';
import { plusMillis, toInstant } from '@kefu/kernel';
import { agent, hours, lead, technician } from './a-repair-order.js';
import type { Answered, RunningFieldRepair } from './a-running-service.js';

export const report = (ids: { customerId: string; assetId: string }) => ({
  ...ids,
  channel: 'phone',
  faultCode: 'paper-jam',
  fault: '卡纸',
  callerName: '王一',
  callbackPhone: '13800005678',
});

export const window = () => {
  const now = toInstant(Date.now());
  return { from: now, to: plusMillis(now, hours(1)) };
};

export const newOrder = async (field: RunningFieldRepair) => {
  const ids = await field.aCustomer();
  const answered = await field.post('', report(ids), agent);
  expect(answered.status).toBe(201);
  return { ...ids, id: answered.body.id, answered };
};

export const did = async (answered: Promise<Answered>, status: string) => {
  const { status: code, body } = await answered;
  expect({ code, status: body['status'], refused: body.code }).toEqual({ code: 200, status });
};

/** Up to where the customer knows when to expect somebody. */
export const confirmedOrder = async (field: RunningFieldRepair) => {
  const order = await newOrder(field);
  const { id } = order;
  await did(
    field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent),
    'notified',
  );
  await did(field.post(`/${id}/dispatch`, { technicianId: technician.id }, lead), 'dispatched');
  await did(field.post(`/${id}/accept`, { window: window() }, technician), 'dispatched');
  await did(field.post(`/${id}/confirm`, {}, agent), 'confirmed');
  return order;
};

/** Up to where the technician says that it works. */
export const repairedOrder = async (field: RunningFieldRepair) => {
  const order = await confirmedOrder(field);
  const { id } = order;
  await did(field.post(`/${id}/arrive`, {}, technician), 'on-site');
  await did(field.post(`/${id}/repaired`, { resultCode: 'cleaned' }, technician), 'repaired');
  return order;
};

export const receipt = (more: object = {}) => ({
  signer: 'customer',
  inPerson: true,
  signedAt: toInstant(Date.now()),
  reference: 'box 7',
  ...more,
});
