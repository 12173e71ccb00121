import {
  CodeOf,
  Day,
  Id,
  Int,
  listOf,
  Moment,
  OneOf,
  optional,
  Part,
  PersonId,
  RecordNumber,
  Words,
} from '@kefu/fields';
import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import { EnteredRequest, PageQuery } from '@kefu/service';
import { handOverRules, handOverStatuses, type HandOverStatus } from '../domain/index.js';

class AwaitPapersRequest {
  @Id() customerId!: string;
  /** When the asset was delivered, or handed back repaired: what the clock counts from. */
  @Moment() at!: string;
  /** Who has the papers, where that is known: of the sales, or of the front desk, by their id in staff. */
  @PersonId(optional) holderId?: string;
}

export class AwaitSalesPapersRequest extends AwaitPapersRequest {
  /** What was sold: the papers go into its sales file (CU-02). */
  @Id() assetId!: string;
}

export class AwaitServicePapersRequest extends AwaitPapersRequest {
  @Id() assetId!: string;
  /** Under which people know the repair. */
  @Words(1, 40) reference!: string;
}

export class FormItemRequest {
  @CodeOf('documents') code!: string;
  @OneOf(forms) form!: DocumentForm;
  @Int({ min: 1, max: 99 }) copies!: number;
  /** The last day on which it holds: of a policy, a licence. */
  @Day(optional) expiresOn?: string;
}

export class OfferPapersRequest extends EnteredRequest {
  @Part(() => FormItemRequest, listOf({ min: 1, max: 50 })) items!: FormItemRequest[];
  @Words(1, 500, optional) remark?: string;
}

export class FindHandOversRequest extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(handOverRules, optional) rule?: (typeof handOverRules)[number];
  @OneOf(handOverStatuses, optional) status?: HandOverStatus;
  @Id(optional) customerId?: string;
  @Id(optional) assetId?: string;
  @Id(optional) fileId?: string;
  /** With whom the papers are. */
  @OneOf(roleNames, optional) holderRole?: Role;
  @Words(1, 128, optional) holderId?: string;
  /** Only what should have been handed over by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
