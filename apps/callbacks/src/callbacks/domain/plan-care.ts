import type { Handbook } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import type { CarePlan, Concerns } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { dueAfterSale } from './days-after-sale.js';
import { planCallback, type Occasion } from './plan-callback.js';

/** What a customer bought and has. */
export interface Sale extends Pick<Occasion, 'customerId' | 'regionId'> {
  readonly orderId: string;
  readonly deliveredAt: Instant;
  readonly throughOutlet: boolean;
  /** Absent while there is no invoice. */
  readonly invoicedAt?: Instant | undefined;
}

/** A call that is owed for a sale. */
export interface OwedCare {
  readonly plan: CarePlan;
  readonly occasion: string;
  readonly concerns: Concerns;
  /** By the days that the handbook counts. */
  readonly dueAt: Instant;
}

/**
 * CB-04 and CB-06. A sale through a second-tier outlet has its 7DC once it is invoiced and delivered
 * both. Where a year has passed already, nobody asks how the first month was.
 */
export const careOwedFor = (sale: Sale, now: Instant, handbook: Handbook): OwedCare[] => {
  const { orderId, deliveredAt, throughOutlet, invoicedAt } = sale;
  const concerns = { orderId, deliveredAt };
  const regular = (occasion: 'first' | 'second'): OwedCare => {
    const { calendar } = handbook;
    const { at } = handbook.deadline('CB-06', deliveredAt, [], { parameter: occasion });
    const dueAt = calendar.startOfDay(calendar.localDate(at));
    return { plan: 'CB-06', occasion, concerns, dueAt };
  };
  const [first, second] = [regular('first'), regular('second')];
  const later = second.dueAt <= now ? [second] : [first, second];
  if (throughOutlet && !invoicedAt) return later;
  const counted = throughOutlet && invoicedAt ? { ...concerns, invoicedAt } : concerns;
  const sevenDays = { plan: 'CB-04', occasion: 'delivery', concerns: counted } as const;
  return [{ ...sevenDays, dueAt: dueAfterSale(counted, handbook) }, ...later];
};

/**
 * What is heard of late is due from the day on which it is heard of, with as many days as ever: before
 * that nobody could have called.
 */
export const planCare = (
  { plan, occasion, concerns, dueAt }: OwedCare,
  { customerId, regionId }: Pick<Occasion, 'customerId' | 'regionId'>,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const { calendar } = context.handbook;
  const today = calendar.startOfDay(calendar.localDate(context.now));
  const planned = { plan, occasion, dueAt: dueAt < today ? today : dueAt };
  const about = { concerns, customerId, regionId, contractKind: 'none' } as const;
  return planCallback(planned, about, agentId, context);
};
