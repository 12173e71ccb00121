import {
  Day,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  PaidYuan,
  Part,
  PersonId,
  Text,
  Words,
  Yuan,
} from '@kefu/fields';
import { Answers, Asked, Changes, ReasonRequest, Roles } from '@kefu/service';
import { Body, Controller, Get } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints } from '../store/index.js';
import { handlers, payeeReaders, payers } from './roles.js';

export class PaymentRequest {
  @OneOf(domain.moneyKinds) kind!: domain.MoneyKind;
  /** Yuan, with two decimals. */
  @PaidYuan(8) amount!: string;
  /** When it left, by the bank's day. */
  @Day() paidOn!: string;
  @OneOf(domain.paymentMethods) method!: domain.Payment['method'];
  /** Who had it. */
  @Words(1, 100) payee!: string;
  /** Number of the slip or the transfer; each stands once. */
  @Words(1, 100) reference!: string;
}

export class ReversePaymentRequest extends ReasonRequest {
  @Id() paymentId!: string;
  /** When it came back. */
  @Day() on!: string;
}

export class AskAgainRequest extends ReasonRequest {
  /** Which sum of what was agreed. */
  @Id() disposalId!: string;
}

class PaidView {
  @Id() id!: string;
  /** Of contracts, where that paid it: to whom and by which slip is seen there. */
  @Id(optional) payoutId?: string;
  @OneOf(domain.moneyKinds) kind!: domain.MoneyKind;
  @Yuan() amount!: string;
  @Day() paidOn!: string;
  @OneOf(domain.paymentMethods) method!: domain.Payment['method'];
  /** Absent once the customer was erased. */
  @Text(optional) payee?: string;
  @Text(optional) reference?: string;
  @Instant() at!: string;
  @PersonId() by!: string;
  @Day(optional) reversedOn?: string;
}

export class PaymentsView {
  @Part(() => PaidView, listOf()) items!: PaidView[];
  /** What is left to pay, in yuan. */
  @Yuan() left!: string;
  @Int() count!: number;
}

/** What finance pays of what was agreed (CP-11). */
@Controller('complaints')
export class PaymentsController {
  constructor(private readonly complaints: Complaints) {}

  /** A payment, also of a part, on the day on which it left; never more than was agreed (CP-11). */
  @Changes(':id/record-payment', ComplaintRecord, payers)
  pay(@Asked() asked: Asked, @Body() payment: PaymentRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.recordPayment(complaint, payment, context),
    );
  }

  /** It came back, or was entered in error: it is owed again (CP-11). */
  @Changes(':id/reverse-payment', ComplaintRecord, payers)
  reverse(@Asked() asked: Asked, @Body() reversal: ReversePaymentRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.reversePayment(complaint, reversal, context),
    );
  }

  /** What contracts refused to pay is asked for again, once what stood in its way is settled (CP-11). */
  @Changes(':id/ask-payout-again', ComplaintRecord, handlers)
  askAgain(@Asked() asked: Asked, @Body() body: AskAgainRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.askForPayoutAgain(complaint, body, context),
    );
  }

  /** To whom something was paid, and by which slip. */
  @Roles(...payeeReaders)
  @Answers(PaymentsView)
  @Get(':id/payments')
  async list(@Asked() { id, by }: Asked) {
    const { state } = await this.complaints.seen(id, by);
    const items = state.payments.map(
      ({ disposalId: _d, reversedAt: _a, reversedBy: _b, ...payment }) => {
        const to = state.payees.find(({ paymentId }) => paymentId === payment.id);
        return { ...payment, ...(to ? { payee: to.payee, reference: to.reference } : {}) };
      },
    );
    return { items, left: state.toPay ?? '0.00', count: items.length };
  }
}
