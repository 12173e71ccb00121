import {
  daysBetween,
  happened,
  Money,
  plusDays,
  refusedByRule,
  type LocalDate,
  type MoneyText,
} from '@kefu/kernel';
import { ReceivablePlannedV1 } from '@kefu/messages-contracts';
import {
  concernsOf,
  isMore,
  type Metered,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
} from './receivable.js';

/** The contract that it is owed under, as far as it matters. */
export interface Under {
  readonly contractId: string;
  readonly customerId: string;
  readonly regionId: string;
}

export interface PlanOne extends Pick<
  Receivable,
  'kind' | 'title' | 'amount' | 'dueOn' | 'month' | 'metered' | 'occasion'
> {
  readonly number: string;
  readonly planId: string;
}

const centuryOfDays = 36_525;
/** As much as a request can say. */
const mostOwed = Money.of('999999999999.99');

const requireSound = ({ amount, dueOn }: PlanOne, { now, handbook }: ReceivableContext): void => {
  if (!isMore(amount, '0.00')) {
    throw refusedByRule('CT-05', 'amount-not-positive', {
      zh: '应收金额必须大于零',
      en: 'What is owed is above zero',
    });
  }
  const days = daysBetween(handbook.calendar.localDate(now), dueOn);
  if (Math.abs(days) <= centuryOfDays) return;
  throw refusedByRule('CT-05', 'due-too-far', {
    zh: '到期日与今天相差一百年以上',
    en: 'It is due more than a hundred years from today',
  });
};

/** CT-05: what the customer will owe. */
export const planReceivable = (
  { contractId, customerId, regionId }: Under,
  plan: PlanOne,
  context: ReceivableContext,
): ReceivableDecision => {
  requireSound(plan, context);
  const next: Receivable = {
    ...{ ...plan, contractId, customerId, regionId },
    ...{
      id: context.newId(),
      plannedAt: context.now,
      status: 'planned',
      disputed: false,
      left: '0.00',
    },
    ...{ paid: '0.00', refunded: '0.00', writtenOff: '0.00', recovered: '0.00' },
    ...{ disputes: [], dunned: [], said: [], breaches: [] },
  };
  const { number, kind, amount, dueOn, month, metered } = plan;
  const event = {
    ...{ ...concernsOf(next), number, kind, amount, dueOn },
    ...(month ? { month } : {}),
    ...(metered?.readingId ? { readingId: metered.readingId } : {}),
  };
  return { next, events: [happened(ReceivablePlannedV1, event, 'CT-05')] };
};

/**
 * CT-05: quantity × unit price, rounded half up to the cent.
 * @throws Refusal `amount-too-large`
 */
export const meteredAmount = ({ quantity, unitPrice }: Metered): MoneyText => {
  const amount = Money.product(quantity, unitPrice);
  if (!amount.exceeds(mostOwed)) return String(amount);
  throw refusedByRule(
    'CT-05',
    'amount-too-large',
    { zh: '应收金额过大', en: 'What is owed is more than can be entered' },
    { extra: { most: String(mostOwed) } },
  );
};

/**
 * CT-05: instalments come to the total, to the cent.
 * @throws Refusal `does-not-add-up`
 */
export const requireSum = (amounts: readonly MoneyText[], total: MoneyText): void => {
  const sum = Money.sum(amounts.map((amount) => Money.of(amount)));
  if (sum.compare(Money.of(total)) === 0) return;
  throw refusedByRule(
    'CT-05',
    'does-not-add-up',
    { zh: '各期之和与总额不符', en: 'The instalments do not come to the total' },
    { extra: { total, sum: String(sum), difference: String(sum.minus(Money.of(total))) } },
  );
};

export interface Month {
  /** `2026-11` */
  readonly month: string;
  readonly dueOn: LocalDate;
}

const mostMonths = 600;

/** The months from one to another, each due on that day of it or on its last one. */
export const monthsOf = (from: string, to: string, day: number): readonly Month[] => {
  const index = (month: string): number =>
    Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const count = index(to) - index(from) + 1;
  if (count < 1 || count > mostMonths) {
    throw refusedByRule('CT-05', count < 1 ? 'end-before-start' : 'too-many-months', {
      zh: '月份范围有误，至少一个月，最多六百个月',
      en: 'The months run from the first to a later one, six hundred at most',
    });
  }
  return Array.from({ length: count }, (_, nth) => {
    const at = index(from) + nth;
    const text = (of: number) =>
      `${String(Math.floor(of / 12)).padStart(4, '0')}-${String((of % 12) + 1).padStart(2, '0')}`;
    const last = plusDays(`${text(at + 1)}-01`, -1);
    const asked = `${text(at)}-${String(day).padStart(2, '0')}`;
    return { month: text(at), dueOn: asked < last ? asked : last };
  });
};
