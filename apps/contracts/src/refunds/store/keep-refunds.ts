import { conflict, Money, newId, refusedByRule, type Actor, type LocalDate } from '@kefu/kernel';
import { nextNumber, oneAtATime, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Books, type Order } from '../../books/index.js';
import { Payments, referenceOf, returnAdvance } from '../../payments/index.js';
import { giveBack, PlanReceivables, Receivables } from '../../receivables/index.js';
import {
  approveBackCharge,
  approveRefund,
  payRefund,
  requestRefund,
  type Refund,
} from '../domain/index.js';
import { Refunds } from './refunds.js';

/** What somebody asks for: of a receivable, or of the advance of a payment. */
export interface Wanted extends Pick<Refund, 'kind' | 'amount' | 'reason' | 'dueOn'> {
  readonly ofId: string;
}

export interface PaidBack {
  readonly paidOn: LocalDate;
  readonly reference: string;
}

/** CT-08: refund, receivable, payment and books move together or not at all. */
@Injectable()
export class KeepRefunds {
  constructor(
    private readonly refunds: Refunds,
    private readonly receivables: Receivables,
    private readonly payments: Payments,
    private readonly planning: PlanReceivables,
    private readonly books: Books,
  ) {}

  request(by: Actor, { ofId, kind, amount, reason, dueOn }: Wanted): Promise<Stored<Refund>> {
    return this.refunds.database.transaction(async () => {
      await oneAtATime(this.refunds.database, 'asking for a refund', ofId);
      const of = kind === 'advance' ? await this.ofPayment(ofId, by) : await this.ofOwed(ofId, by);
      if (kind !== 'back-charge') await this.requireAtMost(ofId, amount, of.most);
      const number = await nextNumber(this.refunds.database, 'refund_number', 'F', 6);
      const { customerId, regionId } = of;
      const which = kind === 'advance' ? { paymentId: ofId } : { receivableId: ofId };
      const asked = { id: newId(), number, kind, customerId, regionId, amount, reason, dueOn };
      return this.refunds.create(by, (context) => requestRefund({ ...asked, ...which }, context));
    });
  }

  /** A back-charge is a receivable from then on; a refund may be paid. */
  approve(asked: Asked): Promise<Stored<Refund>> {
    const { by } = asked;
    return this.refunds.database.transaction(async () => {
      const { state } = await this.refunds.seen(asked.id, by);
      if (state.kind !== 'back-charge') return this.refunds.changeSeen(asked, approveRefund);
      return this.refunds.changeSeen(asked, async (refund, context) => {
        // refused before anything is charged
        approveBackCharge(refund, refund.id, context);
        const { state: billed } = await this.receivables.get(refund.receivableId ?? '');
        const { amount, dueOn = context.handbook.calendar.localDate(context.now) } = refund;
        const one = { title: `${billed.title} ${refund.number}`, amount, dueOn };
        const [charged] = await this.planning.chargeBack(by, billed, one);
        return approveBackCharge(refund, charged?.id ?? '', context);
      });
    });
  }

  /** Never more back than was paid, whatever was asked for meanwhile. */
  pay(asked: Asked, told: PaidBack): Promise<Stored<Refund>> {
    const { by } = asked;
    const paid = { ...told, reference: referenceOf(told.reference) };
    return this.refunds.database.transaction(async () => {
      const { state } = await this.refunds.seen(asked.id, by);
      await this.requireNewReference(paid.reference, told.reference);
      let now = '';
      const stored = await this.refunds.changeSeen(asked, (refund, context) => {
        ({ now } = context);
        return payRefund(refund, paid, context);
      });
      const { id: refundId, amount, receivableId, paymentId } = state;
      if (paymentId) {
        await this.payments.change(paymentId, by, (payment) =>
          returnAdvance(payment, { refundId, amount }),
        );
      } else if (receivableId) {
        await this.receivables.change(receivableId, by, (receivable, context) =>
          giveBack(receivable, { refundId, amount }, context),
        );
      }
      await this.books.post([ordered(stored.state)], { by, now });
      return stored;
    });
  }

  private async ofOwed(id: string, by: Actor) {
    const { customerId, regionId, paid, refunded } = (
      await this.receivables.requireNamed(id, { by, rule: 'CT-08', at: '/receivableId' })
    ).state;
    return { customerId, regionId, most: Money.of(paid).minus(Money.of(refunded)) };
  }

  private async ofPayment(id: string, by: Actor) {
    const { customerId, regionId, advance } = (
      await this.payments.requireNamed(id, { by, rule: 'CT-08', at: '/paymentId' })
    ).state;
    return { customerId, regionId, most: Money.of(advance) };
  }

  /** What waits to be paid counts, too. */
  private async requireAtMost(ofId: string, amount: string, most: Money): Promise<void> {
    const [row] = await this.refunds.database.query<{ sum: string }>(
      `SELECT coalesce(sum(amount), 0)::numeric(18, 2)::text AS sum FROM refund
       WHERE coalesce(receivable_id, payment_id) = $1 AND kind <> 'back-charge'
         AND status IN ('requested', 'approved')`,
      [ofId],
    );
    const waiting = Money.of(row?.sum ?? '0.00');
    if (!Money.of(amount).plus(waiting).exceeds(most)) return;
    throw refusedByRule(
      'CT-08',
      'more-than-paid',
      { zh: '退款不能超过已付金额', en: 'Never more back than was paid' },
      { extra: { most: String(most), waiting: String(waiting) } },
    );
  }

  private async requireNewReference(reference: string, typed: string): Promise<void> {
    await oneAtATime(this.refunds.database, 'paying a refund', reference);
    const [found] = await this.refunds.database.query<{ id: string }>(
      'SELECT id FROM refund WHERE reference IN ($1, $2)',
      [reference, typed],
    );
    if (!found) return;
    throw conflict(
      'paid-already',
      { zh: '该凭证的退款已登记', en: 'A refund by that reference is on record' },
      { rule: 'CT-08', extra: { refundId: found.id } },
    );
  }
}

const ordered = ({ id, receivableId, paymentId, amount, paidOn, number }: Refund): Order => ({
  occasion: `refund ${id}`,
  debit: paymentId ? { kind: 'advance', of: paymentId } : { kind: 'refunded', of: receivableId },
  credit: { kind: 'bank' },
  ...{ amount, effectiveOn: paidOn ?? '', rule: 'CT-08', reason: number },
});
