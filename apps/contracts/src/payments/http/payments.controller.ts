import { newId, type Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { bookkeepers, moneyReaders } from '../../receivables/index.js';
import { FindPayments, KeepPayments, PaymentRecord, Payments } from '../store/index.js';
import { AllocateRequest, FindPaymentsRequest, PaymentRequest } from './requests.js';

/** Money of customers as it comes in (CT-05). */
@Controller('payments')
export class PaymentsController {
  constructor(
    private readonly payments: Payments,
    private readonly keeping: KeepPayments,
    private readonly finding: FindPayments,
  ) {}

  /** For several receivables, for one or for none: what is left is an advance (CT-05). */
  @Creates('', PaymentRecord, bookkeepers)
  record(@By() by: Actor, @Body() { currency: _yuan, ...paid }: PaymentRequest) {
    return this.keeping.record(by, { ...paid, id: newId() });
  }

  /** By number, customer, reference, receivable or day; those with an advance; the newest first. */
  @Lists('', PaymentRecord, moneyReaders)
  find(@By() { regions }: Actor, @Query() query: FindPaymentsRequest) {
    const { cursor, limit, withAdvance, ...filter } = query;
    const more = withAdvance ? { withAdvance: true } : {};
    return this.finding.find(regions, { ...filter, ...more }, { cursor, limit });
  }

  /** One payment. */
  @Reads(':id', PaymentRecord, moneyReaders)
  read(@Asked() { id, by }: Asked) {
    return this.payments.seen(id, by);
  }

  /** Of its advance some goes to receivables (CT-05). */
  @Changes(':id/allocate', PaymentRecord, bookkeepers)
  allocate(@Asked() asked: Asked, @Body() { allocations }: AllocateRequest) {
    return this.keeping.allocate(asked, allocations);
  }

  /** It bounced, or was entered in error: what it paid is owed again (CT-05). */
  @Changes(':id/reverse', PaymentRecord, bookkeepers)
  reverse(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.reverse(asked, reason);
  }
}
