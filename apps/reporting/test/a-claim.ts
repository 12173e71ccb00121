import { newId, type Instant, type LocalDate } from '@kefu/kernel';
import {
  DepositDayAgreedV1,
  DepositDeadlineBreachedV1,
  DepositForfeitedV1,
  DepositMovementReversedV1,
  DepositPaidV1,
  DepositReclaimedV1,
  DepositRequestedV1,
  DepositSettledV1,
  ReceivableDunnedV1,
  ReceivableInvoicedV1,
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivablePlannedV1,
  ReceivableRecoveredV1,
  ReceivableWrittenOffV1,
} from '@kefu/messages-contracts';
import { Speaking } from './events-of-others.js';

export interface ClaimTraits {
  readonly region?: string;
  readonly number?: string;
}

/** What both say of themselves. */
class Claim extends Speaking {
  readonly customerId = newId();
  readonly contractId = newId();

  constructor(protected readonly traits: ClaimTraits = {}) {
    super('contracts');
  }

  get about() {
    const { customerId, contractId } = this;
    return { customerId, contractId, regionId: this.traits.region ?? 'east' };
  }
}

/** A receivable as contracts tells of it. */
export class Receivable extends Claim {
  planned(time: Instant, amount: string, dueOn: LocalDate): this {
    const { number = 'R00000001' } = this.traits;
    const what = { number, kind: 'one-off', amount, dueOn };
    return this.say(ReceivablePlannedV1, time, { ...this.about, ...what });
  }

  invoiced(time: Instant, amount: string, dueOn: LocalDate): this {
    const what = { invoiceId: newId(), kind: 'one-off', amount, invoicedOn: dueOn, dueOn };
    return this.say(ReceivableInvoicedV1, time, { ...this.about, ...what });
  }

  paid(time: Instant, amount: string, left: string): this {
    const what = { paymentId: newId(), amount, left, paidOn: time.slice(0, 10) };
    return this.say(ReceivablePaidV1, time, { ...this.about, ...what });
  }

  bounced(time: Instant, amount: string, left: string): this {
    const what = { paymentId: newId(), amount, left };
    return this.say(ReceivablePaymentReversedV1, time, { ...this.about, ...what });
  }

  dunned(time: Instant, left: string): this {
    return this.say(ReceivableDunnedV1, time, { ...this.about, step: 'reminder', day: 1, left });
  }

  writtenOff(time: Instant, amount: string): this {
    const what = { writeOffId: newId(), amount };
    return this.say(ReceivableWrittenOffV1, time, { ...this.about, ...what });
  }

  recovered(time: Instant, amount: string): this {
    const what = { paymentId: newId(), amount, paidOn: time.slice(0, 10) };
    return this.say(ReceivableRecoveredV1, time, { ...this.about, ...what });
  }
}

/** A deposit as contracts tells of it. */
export class Deposit extends Claim {
  paid(time: Instant, amount: string, reclaimOn: LocalDate): this {
    const by = { ownerId: newId(), requestedBy: newId() };
    this.say(DepositRequestedV1, time, { ...this.deposit(amount), reclaimOn, ...by });
    return this.say(DepositPaidV1, time, { ...this.moved(time, amount, amount), reclaimOn });
  }

  reclaimed(time: Instant, moved: string, outstanding: string): this {
    return this.say(DepositReclaimedV1, time, this.moved(time, moved, outstanding));
  }

  forfeited(time: Instant, moved: string, outstanding: string): this {
    const said = this.moved(time, moved, outstanding);
    return this.say(DepositForfeitedV1, time, { ...said, grantedBy: newId() });
  }

  reversed(time: Instant, kind: 'paid' | 'reclaimed' | 'forfeited', moved: string, out: string) {
    return this.say(DepositMovementReversedV1, time, { ...this.moved(time, moved, out), kind });
  }

  dayAgreed(time: Instant, reclaimOn: LocalDate): this {
    const said = { ...this.deposit('0.00'), reclaimOn, agreedBy: newId() };
    return this.say(DepositDayAgreedV1, time, said);
  }

  settled(time: Instant): this {
    const sums = { reclaimed: '0.00', forfeited: '0.00' };
    return this.say(DepositSettledV1, time, { ...this.deposit('0.00'), ...sums });
  }

  late(dueAt: Instant, responsibleId: string, again?: number): this {
    const breach = { rule: 'CT-04', startedAt: dueAt, dueAt, responsibleId };
    const roles = { responsibleRole: 'account-manager', escalatedTo: 'manager' };
    const said = { ...this.about, outstanding: '1.00', ...breach, ...roles };
    return this.say(DepositDeadlineBreachedV1, dueAt, { ...said, ...(again ? { again } : {}) });
  }

  private deposit(amount: string) {
    const { number = 'B000001' } = this.traits;
    return { ...this.about, number, form: 'cash' as const, amount };
  }

  private moved(time: Instant, moved: string, outstanding: string) {
    return { ...this.deposit(moved), moved, outstanding, on: time.slice(0, 10) };
  }
}
