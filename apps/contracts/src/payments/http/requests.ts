import { Day, Id, listOf, OneOf, optional, Part, RecordNumber, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { Amount, InYuan } from '../../books/index.js';
import * as domain from '../domain/index.js';

export class AllocationRequest {
  @Id() receivableId!: string;
  /** Yuan; no more than is left of it. */
  @Amount() amount!: string;
}

export class AllocateRequest {
  @Part(() => AllocationRequest, listOf({ min: 1, max: 200 })) allocations!: AllocationRequest[];
}

export class PaymentRequest extends InYuan {
  @Id() customerId!: string;
  /** Yuan. */
  @Amount() amount!: string;
  /** When it came in, by the bank's day. */
  @Day() paidOn!: string;
  @OneOf(domain.paymentMethods) method!: domain.PaymentMethod;
  /** Number of the bank's line or of the slip; each stands once. */
  @Words(1, 100) reference!: string;
  /** Who paid, where it was not the customer. */
  @Words(1, 100, optional) payer?: string;
  /** What of it is for which receivable; what is left is an advance. */
  @Part(() => AllocationRequest, listOf({ max: 200 })) allocations!: AllocationRequest[];
}

export class FindPaymentsRequest extends PageQuery {
  @OneOf(domain.paymentStatuses, optional) status?: domain.PaymentStatus;
  @RecordNumber(optional) number?: string;
  @Id(optional) customerId?: string;
  @OneOf(domain.paymentMethods, optional) method?: domain.PaymentMethod;
  @Words(1, 100, optional) reference?: string;
  @Id(optional) receivableId?: string;
  /** Only what is still an advance. */
  @OneOf(['true'], optional) withAdvance?: 'true';
  @Day(optional) from?: string;
  @Day(optional) to?: string;
}
