import { Code, Day, Id, OneOf, optional, Part, PersonId, RecordNumber, Words } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import { Amount, InYuan } from '../../books/index.js';
import * as domain from '../domain/index.js';

export class GuaranteeRequest {
  /** The bank. */
  @Words(2, 100) guarantor!: string;
  @Words(1, 64) number!: string;
  /** The last day on which the bank stands by it. */
  @Day() expiresOn!: string;
}

export class DepositRequest extends InYuan {
  /** Signed, and not over. */
  @Id() contractId!: string;
  @OneOf(domain.depositForms) form!: domain.DepositForm;
  @Amount() amount!: string;
  /** With the form `guarantee`. */
  @Part(() => GuaranteeRequest, optional) guarantee?: GuaranteeRequest;
  /** The last day on which it is to be back, as the contract says. */
  @Day() reclaimOn!: string;
}

export class PayDepositRequest {
  /** The day on which it was paid, or the guarantee issued. */
  @Day() on!: string;
  /** What the bank calls it, or the number of the voucher. */
  @Words(1, 64, optional) reference?: string;
}

export class ReclaimDepositRequest extends InYuan {
  @Amount() amount!: string;
  /** The day on which it came back, or the bank was released. */
  @Day() on!: string;
  /** What the bank calls it, or the number of the voucher. */
  @Words(1, 64, optional) reference?: string;
  /** Needed where it is less than what is out. */
  @Words(2, 500, optional) reason?: string;
}

export class ForfeitRequest extends ReasonRequest {
  /** How much of it will not come back. */
  @Amount() amount!: string;
}

export class ReverseMovementRequest extends ReasonRequest {
  @Id() movementId!: string;
}

export class AgreeDayRequest extends ReasonRequest {
  /** The last day on which it is to be back now. */
  @Day() reclaimOn!: string;
}

export class ProlongGuaranteeRequest {
  /** The last day on which the bank stands by it now. */
  @Day() expiresOn!: string;
}

export class HandOverDepositRequest extends ReasonRequest {
  /** An account manager who works on its region. */
  @PersonId() ownerId!: string;
}

export class DepositsQuery extends PageQuery {
  @OneOf(domain.depositStatuses, optional) status?: domain.DepositStatus;
  @OneOf(domain.depositForms, optional) form?: domain.DepositForm;
  /** Code of a region. */
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
  /** Whole, `B000042`. */
  @RecordNumber(optional) number?: string;
  /** Only those of which something is out. */
  @OneOf(['true'], optional) out?: 'true';
  /** To be back on that day or before. */
  @Day(optional) reclaimUntil?: string;
  /** Only those that are late now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
