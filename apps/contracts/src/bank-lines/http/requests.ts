import { Day, Id, Int, listOf, OneOf, optional, Part, Text, Words, Yuan } from '@kefu/fields';
import { InBothLanguages, PageQuery } from '@kefu/service';
import { Amount } from '../../books/index.js';
import { bankLineStatuses, type BankLineStatus } from '../domain/index.js';

export class ForReceivableRequest {
  @Id() receivableId!: string;
  /** Yuan; no more than is left of it. */
  @Amount() amount!: string;
}

export class AcceptLineRequest {
  /** Whose money it is. */
  @Id() customerId!: string;
  /** What of it is for which receivable; what is left is an advance. */
  @Part(() => ForReceivableRequest, listOf({ max: 200 })) allocations!: ForReceivableRequest[];
}

export class FindBankLinesRequest extends PageQuery {
  @OneOf(bankLineStatuses, optional) status?: BankLineStatus;
  @Words(1, 100, optional) reference?: string;
  @Yuan(optional) amount?: string;
  @Id(optional) paymentId?: string;
  @Day(optional) from?: string;
  @Day(optional) to?: string;
}

export class LeftOutView {
  /** As a spreadsheet counts; the head is 1. */
  @Int({ min: 1 }) row!: number;
  /** `not-a-day`, `not-an-amount`, `not-money-in`, `no-reference`. */
  @Text() code!: string;
  @Part(() => InBothLanguages) detail!: InBothLanguages;
}

export class StatementView {
  /** Posted, for number and amount fitted. */
  @Int({ min: 0 }) matched!: number;
  /** Offered with what they could be for. */
  @Int({ min: 0 }) doubtful!: number;
  /** On record already. */
  @Int({ min: 0 }) known!: number;
  @Part(() => LeftOutView, listOf()) leftOut!: LeftOutView[];
}
