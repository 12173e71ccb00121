import { newId, type EventClass } from '@kefu/kernel';
import { CallbackCompletedV1, CallbackScheduledV1 } from '@kefu/messages-callbacks';
import {
  RepairOrderClosedV1,
  RepairOrderDispatchedV1,
  RepairOrderReportedV1,
} from '@kefu/messages-field-repair';
import type { Archive } from './archive.js';

export const technicianId = newId();
export const at = (minute: number): string =>
  `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;

export const reported = (customerId: string, assetId: string) => ({
  number: 'R00000042',
  customerId,
  assetId,
  regionId: 'east',
  model: 'KF-350',
  category: 'copier',
  contractKind: 'rental',
  channel: 'phone',
  faultCode: 'jam',
  reportedAt: at(0),
  ownerId: technicianId,
});
export const aCopier = () => ({
  ...{ category: 'copier', model: 'KF-1', serial: newId(), contractKind: 'rental' },
});
export const dispatched = {
  technicianId,
  regionId: 'east',
  outOfRegion: false,
  direct: false,
  dispatchedBy: technicianId,
  again: false,
  dispatchedAt: at(1),
};
export const scheduled = (customerId: string, repairOrderId: string) => ({
  plan: 'CB-03',
  customerId,
  concerns: { repairOrderId },
  dueAt: at(3),
});
const closed = (customerId: string, callbackId: string) => ({
  customerId,
  outcome: 'confirmed',
  callbackId,
  visits: 1,
  firstTimeFix: true,
  repeats: 0,
  noShows: 0,
  closedAt: at(6),
});
const completed = (customerId: string, repairOrderId: string) => ({
  ...{ plan: 'CB-03', customerId, concerns: { repairOrderId } },
  ...{ dissatisfied: true, wantsToComplain: false, completedBy: technicianId, completedAt: at(5) },
});

/** A customer with a repair that is closed and a callback about it. */
export const customerWithRepair = async (archive: Archive) => {
  const { id } = await archive.filed();
  const [order, callback, asset] = [newId(), newId(), newId()];
  const hear = (record: string, sequence: number, of: EventClass, data: object, minute: number) =>
    archive.hear(record, sequence, of, data, at(minute));
  await hear(order, 1, RepairOrderReportedV1, reported(id, asset), 0);
  await hear(order, 2, RepairOrderDispatchedV1, dispatched, 1);
  await hear(callback, 1, CallbackScheduledV1, scheduled(id, order), 3);
  await hear(callback, 2, CallbackCompletedV1, completed(id, order), 5);
  await hear(order, 3, RepairOrderClosedV1, closed(id, callback), 6);
  return { id, order, callback, asset, hear };
};
