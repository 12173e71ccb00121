import { newId, system, type Actor, type Instant } from '@kefu/kernel';
import * as penalties from '../src/penalties/domain/index.js';
import type { Counted, Penalty, PenaltyStatus } from '../src/penalties/domain/index.js';
import { handbook, manager, technician } from './a-repair-order.js';

export const director: Actor = { ...manager, id: newId(), roles: ['director'] };
export const generalManager: Actor = { ...manager, id: newId(), roles: ['general-manager'] };
export const now = '2026-11-30T02:00:00.000Z';
export const as = (by: Actor, at: Instant = now) => ({ now: at, newId, by, handbook });
export const kefu = as(system('FR-06'));
export const missedAt = '2026-11-30T01:00:00.000Z';
export const ground: penalties.Ground = {
  ...{ place: 0, personId: technician.id, missedAt, because: ['repeat-report'] as const },
  complaintIds: [],
};
export const complained: penalties.Ground = {
  ...{ ...ground, because: ['repeat-report', 'complaint'] as const, complaintIds: [newId()] },
};
export const of = {
  ...{ number: 'P000001', orderId: newId(), orderNumber: 'R00000001' },
  ...{ customerId: newId(), regionId: 'east' },
};
export const counted = (...moments: Instant[]): Counted[] =>
  moments.map((at, n) => ({ penaltyId: newId(), number: `P00000${n + 2}`, missedAt: at }));

export const proposed = penalties.propose(ground, of, [], kefu).next;
export const confirmed = penalties.confirmPenalty(proposed, '未告知客户', as(manager)).next;
export const dropped = penalties.dropPenalty(proposed, '道路封闭', as(manager)).next;
export const appealed = penalties.appealPenalty(
  confirmed,
  { reason: '已电话告知' },
  as(technician),
).next;
export const ruled = (to: 'upheld' | 'overturned', by = director) =>
  penalties.rulePenaltyAppeal(appealed, to, '核实', as(by)).next;
export const inState: Record<PenaltyStatus, Penalty> = {
  ...{ proposed, confirmed, dropped, appealed },
  ...{ upheld: ruled('upheld'), overturned: ruled('overturned') },
  withdrawn: penalties.withdraw(confirmed, 'no-show-withdrawn').next,
};
/** What happened, in short. */
export const facts = ({ events }: { events: readonly { of: { type: string }; data: object }[] }) =>
  events.map(({ of: { type } }) => type.split('.').at(-2));
