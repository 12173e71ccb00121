import { isRole, mask, type Handbook } from '@kefu/handbook';
import type { Actor, Instant } from '@kefu/kernel';
import type { Guide } from '../../questionnaires/index.js';
import { isOpen, type Callback } from '../domain/index.js';
import type { FoundCallback } from '../store/index.js';

/** Who looks, and when. */
export interface Onlooker {
  readonly by: Actor;
  readonly now: Instant;
  readonly handbook: Handbook;
}

const urgencyOf = ({ status, dueAt, breachAt }: Callback, now: Instant) => {
  if (!isOpen(status)) return {};
  return { urgency: dueAt > now ? 'upcoming' : breachAt < now ? 'overdue' : 'due' };
};

/** Fields that are absent do not show; the database has null for them. */
const present = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;

export const callbackView = (callback: Callback, version: number, now: Instant): object => {
  const { id, status, plan, occasion, concerns, customerId, regionId, contractKind } = callback;
  const { dueAt, breachAt, attempts, breaches } = callback;
  const { agentId, onRecord, answers, completed, unreachable, skipped, outdated } = callback;
  return {
    id,
    version,
    status,
    plan,
    occasion,
    repairOrderId: concerns.repairOrderId,
    customerId,
    regionId,
    contractKind,
    dueAt,
    breachAt,
    ...urgencyOf(callback, now),
    attempts,
    breached: breaches.length > 0,
    ...present({ agentId, onRecord, answers, completed, unreachable, skipped, outdated }),
  };
};

/** With customer and order; numbers are masked for roles that do not need them (G-05). */
export const listedView = (found: FoundCallback, { by, now, handbook }: Onlooker): object => {
  const mayRead = handbook.mayRead(by.roles.filter(isRole), 'phone');
  const shown = (phone: string): string => (mayRead ? phone : mask('phone', phone));
  const { customerNumber, tier, name, phones, contacts } = found;
  const { orderNumber, model, faultCode, agentNumber } = found;
  return {
    ...callbackView(found, found.version, now),
    customer: {
      ...present({ number: customerNumber, tier, name }),
      phones: (phones ?? []).map(shown),
      contacts: (contacts ?? []).map((contact) => ({
        name: contact.name,
        ...(contact.phone ? { phone: shown(contact.phone) } : {}),
      })),
    },
    order: present({ number: orderNumber, model, faultCode }),
    ...present({ agentNumber }),
  };
};

export const detailView = (found: FoundCallback, guide: Guide, onlooker: Onlooker): object => ({
  ...listedView(found, onlooker),
  guide,
});
