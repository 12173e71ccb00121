import { deadlineTimer, type Deadline, type Handbook, type Role } from '@kefu/handbook';
import { forbidden, type Actor, type Instant, type TimerChange } from '@kefu/kernel';
import type { HandOverRule, Holder } from './hand-over.js';

/** Who takes papers in at the centre. */
export const centreRoles = ['archivist', 'agent', 'manager', 'director'] as const satisfies Role[];

/** Whom the holder hands the papers to: sales to the clerk, everybody else to the centre. */
export const receiverOf = ({ role }: Holder): 'clerk' | 'centre' =>
  role === 'sales' ? 'clerk' : 'centre';

const deadlineOf = (
  rule: HandOverRule,
  { role }: Holder,
  startedAt: Instant,
  handbook: Handbook,
): Deadline =>
  rule === 'CU-03' && role !== 'sales'
    ? handbook.deadline(rule, startedAt, [], { parameter: 'toCentre' })
    : handbook.deadline(rule, startedAt);

/** The holder's clock. */
export const startClock = (
  rule: HandOverRule,
  { role, personId }: Holder,
  startedAt: Instant,
  handbook: Handbook,
): { dueAt: Instant; timer: TimerChange } => {
  const deadline = deadlineOf(rule, { role }, startedAt, handbook);
  const timer = deadlineTimer(deadline, { role, ...(personId ? { personId } : {}) });
  return { dueAt: deadline.at, timer };
};

/** @throws Refusal `not-the-holder` (403) */
export const signsAsHolder = ({ role }: Holder, by: Actor): Role => {
  if (by.roles.includes(role)) return role;
  throw forbidden('not-the-holder', {
    zh: '资料不在您的岗位手里',
    en: 'The papers are not with your role',
  });
};

/** @throws Refusal `not-the-receiver` (403) */
export const signsAsReceiver = (holder: Holder, by: Actor): Role => {
  const roles: readonly Role[] = receiverOf(holder) === 'clerk' ? ['clerk'] : centreRoles;
  const role = roles.find((one) => by.roles.includes(one));
  if (role) return role;
  throw forbidden('not-the-receiver', {
    zh: '这份资料不是交给您的岗位',
    en: 'The papers are not handed to your role',
  });
};
