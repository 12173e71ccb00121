import { Code, Day, Id, OneOf, optional, Words } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import * as domain from '../domain/index.js';

export class PayOutRequest {
  /** When it left, by the bank's day. */
  @Day() paidOn!: string;
  @OneOf(domain.payoutMethods) method!: domain.PayoutMethod;
  /** Who had it. */
  @Words(1, 100) payee!: string;
  /** Number of the slip or the transfer; each stands once. */
  @Words(1, 100) reference!: string;
}

export class RefusePayoutRequest extends ReasonRequest {
  /** What the handler of the complaint is told. */
  @OneOf(domain.refusalWhys) why!: domain.RefusalWhy;
}

export class ReturnPayoutRequest extends ReasonRequest {
  /** When it came back. */
  @Day() on!: string;
}

export class FindPayoutsQuery extends PageQuery {
  @OneOf(domain.payoutStatuses, optional) status?: domain.PayoutStatus;
  @OneOf(domain.payoutKinds, optional) kind?: domain.PayoutKind;
  @Id(optional) complaintId?: string;
  @Id(optional) customerId?: string;
  @Code(optional) regionId?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
