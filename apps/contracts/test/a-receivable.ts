import { handbookOf, type Role } from '@kefu/handbook';
import { plusMillis, type Actor, type Instant } from '@kefu/kernel';
import {
  dun,
  invoiceReceivable,
  planReceivable,
  takeMoney,
  verifyReceivable,
  voidReceivable,
  writeOff,
  type PlanOne,
  type Receivable,
  type ReceivableContext,
  type ReceivableStatus,
} from '../src/receivables/domain/index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
/** Monday, ten o'clock at the centre. */
export const monday = '2026-03-02T02:00:00.000Z';
const oneDay = 86_400_000;
export const day = (nth: number): Instant => plusMillis(monday, nth * oneDay);

export const as = (role: Role, id = `${role}-1`): Actor => ({
  ...{ id, kind: 'person', roles: [role], regions: ['*'] },
});
export const finance = as('finance');

let made = 0;
export const on = (by: Actor = finance, now: Instant = monday): ReceivableContext => ({
  ...{ now, by, handbook },
  newId: () => {
    made += 1;
    return `made-${made}`;
  },
});

const under = { contractId: 'contract-1', customerId: 'customer-1', regionId: 'east' };

/** 100 yuan, due on 31 March. */
export const aReceivable = (more: Partial<PlanOne> = {}): Receivable =>
  planReceivable(
    under,
    {
      ...{ kind: 'one-off', title: '安装费', amount: '100.00', dueOn: '2026-03-31' },
      ...{ number: 'R00000001', planId: 'plan-1', ...more },
    },
    on(),
  ).next;

export const money = (amount: string) => ({
  ...{ paymentId: 'payment-1', amount, paidOn: '2026-03-02' },
});

export const planned = aReceivable();
const billed = { invoiceId: 'invoice-1', invoicedOn: '2026-03-02' };
export const invoiced = invoiceReceivable(planned, billed, on()).next;
export const overdue = dun(invoiced, on(finance, '2026-03-31T16:00:00.000Z')).next;

/** One in each state. */
export const inState: Readonly<Record<ReceivableStatus, Receivable>> = {
  planned,
  verified: verifyReceivable(planned, { words: '签字' }, on()).next,
  invoiced,
  'part-paid': takeMoney(invoiced, money('40.00'), on()).next,
  paid: takeMoney(invoiced, money('100.00'), on()).next,
  overdue,
  'bad-debt': writeOff(
    takeMoney(overdue, money('40.00'), on()).next,
    ...(['w-1', on(finance, day(400))] as const),
  ).next,
  void: voidReceivable(planned, '录错', on()).next,
};
