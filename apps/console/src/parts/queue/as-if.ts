import type { FieldRepairVisitsListResponse } from '../../api/field-repair/types.gen';
import type { QueuedDeed } from './deed';

/** An order that somebody is sent to. */
export type Visit = FieldRepairVisitsListResponse['items'][number];

const becomes: Readonly<Record<string, Visit['status']>> = {
  accept: 'dispatched',
  decline: 'notified',
  arrive: 'on-site',
  repaired: 'repaired',
  signReceipt: 'signed',
  unsolved: 'unsolved',
  customerAbsent: 'dispatched',
  reschedule: 'dispatched',
};

const after = (visit: Visit, { name, happenedAt, body }: QueuedDeed): Visit => {
  const verb = name.split('.').at(-1) ?? '';
  // What is due next is the centre's to say
  const next = { ...visit, status: becomes[verb] ?? visit.status, dueAt: undefined };
  const window = body['window'] as { readonly from: string; readonly to: string } | undefined;
  if (window) return { ...next, appointment: { window, acceptedAt: happenedAt } };
  const isOver = verb === 'customerAbsent' || verb === 'reschedule' || verb === 'repaired';
  return isOver ? { ...next, appointment: undefined } : next;
};

/** The visit as it stands for whoever did what the centre does not know yet. */
export const asIf = (visit: Visit, queue: readonly QueuedDeed[]): Visit =>
  queue.filter(({ recordId, refused }) => recordId === visit.id && !refused).reduce(after, visit);
