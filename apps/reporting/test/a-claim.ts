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
  PayoutApprovedV1,
  PayoutChangedV1,
  PayoutDeadlineBreachedV1,
  PayoutOwedV1,
  PayoutPaidV1,
  PayoutRefusedV1,
  PayoutReturnedV1,
  PayoutWithdrawnV1,
  ReceivableDisputeSettledV1,
  ReceivableDunnedV1,
  ReceivableInvoicedV1,
  ReceivableInvoiceWithdrawnV1,
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

  withdrawn(time: Instant, amount: string): this {
    const what = { invoiceId: newId(), amount };
    return this.say(ReceivableInvoiceWithdrawnV1, time, { ...this.about, ...what });
  }

  disputeEnds(time: Instant, result: 'stands' | 'corrected' | 'dropped', amount: string): this {
    const what = { disputeId: newId(), result, amount, settledBy: newId() };
    return this.say(ReceivableDisputeSettledV1, time, { ...this.about, ...what });
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

/** A payout as contracts tells of it. */
export class Payout extends Speaking {
  private readonly about = {
    ...{ customerId: newId(), complaintId: newId(), disposalId: newId(), regionId: 'east' },
  };

  constructor() {
    super('contracts');
  }

  owed(time: Instant, amount: string): this {
    const what = { number: 'Y000001', kind: 'refund', amount };
    return this.say(PayoutOwedV1, time, { ...this.about, ...what });
  }

  changed(time: Instant, amount: string): this {
    return this.say(PayoutChangedV1, time, { ...this.about, amount });
  }

  approved(time: Instant, amount: string): this {
    return this.say(PayoutApprovedV1, time, { ...this.about, amount, approvedBy: newId() });
  }

  paid(time: Instant, amount: string): this {
    const what = { kind: 'refund', amount, paidOn: time.slice(0, 10), method: 'cash' };
    return this.say(PayoutPaidV1, time, { ...this.about, ...what, paidBy: newId() });
  }

  returned(time: Instant, amount: string): this {
    const what = { amount, returnedOn: time.slice(0, 10), recordedBy: newId() };
    return this.say(PayoutReturnedV1, time, { ...this.about, ...what });
  }

  refused(time: Instant): this {
    return this.say(PayoutRefusedV1, time, { ...this.about, why: 'other', refusedBy: newId() });
  }

  withdrawn(time: Instant, amount: string): this {
    return this.say(PayoutWithdrawnV1, time, { ...this.about, amount });
  }

  late(dueAt: Instant, again?: number): this {
    const breach = { rule: 'CT-08', startedAt: dueAt, dueAt };
    const roles = { responsibleRole: 'manager', escalatedTo: 'director' };
    const said = { ...this.about, ...breach, ...roles };
    return this.say(PayoutDeadlineBreachedV1, dueAt, { ...said, ...(again ? { again } : {}) });
  }
}
