import { Day, Flag, Instant, Int, Num, OneOf, Part, Text, listOf, optional } from '@kefu/fields';
import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  handOverRules,
  handOverStatuses,
  type FormItem,
  type HandOver,
  type HandOverBreach,
  type HandOverForm,
  type HandOverRule,
  type HandOverStatus,
  type HandOverWaiver,
  type Holder,
  type Signature,
} from '../domain/index.js';

export class HolderPart implements Holder {
  @OneOf(roleNames) role!: Role;
  @Text(optional) personId?: string;
}

export class FormItemPart implements FormItem {
  @Text() code!: string;
  @OneOf(forms) form!: DocumentForm;
  @Int() copies!: number;
  @Day(optional) expiresOn?: string;
}

export class SignaturePart implements Signature {
  @OneOf(roleNames) role!: Role;
  @Text() personId!: string;
  @Instant() at!: string;
}

export class HandOverFormPart implements HandOverForm {
  @Part(() => FormItemPart, listOf()) items!: readonly FormItem[];
  @Text(optional) remark?: string;
  @Part(() => SignaturePart) given!: Signature;
  @Part(() => SignaturePart, optional) received?: Signature;
}

export class HandOverWaiverPart implements HandOverWaiver {
  @Instant() at!: string;
  @Text() by!: string;
  @Text() reason!: string;
}

/** What is shown of one. */
export class HandOverBreachPart implements Omit<HandOverBreach, 'rule' | 'startedAt'> {
  @Instant() dueAt!: string;
  @OneOf(roleNames) responsibleRole!: Role;
  @Text(optional) responsibleId?: string;
  @OneOf(roleNames) escalatedTo!: Role;
  /** From 2 on: it was told before and still lies there; it cost its points once. */
  @Int({ min: 2 }, optional) again?: number;
  /** Not where it was waived before. */
  @Flag() charged!: boolean;
  @Num() points!: number;
  /** It was signed for in time and entered later: since then nobody is charged. */
  @Instant(optional) withdrawnAt?: string;
}

/** As lists show it. */
export abstract class HandOverSummary extends AggregateRow {
  /** Of the form. */
  @Shown.text() number!: string;
  @Shown.oneOf(handOverRules) rule!: HandOverRule;
  @Shown.oneOf(handOverStatuses) status!: HandOverStatus;
  @Shown.id() customerId!: string;
  @Shown.id(optional) assetId?: string;
  @Shown.id() fileId!: string;
  /** Who has the papers. */
  @Shown.part(() => HolderPart) holder!: Holder;
  /** When the holder's clock runs out. */
  @Shown.instant() dueAt!: string;
}

@Entity('hand_over')
export class HandOverRecord extends HandOverSummary implements HandOver {
  @Hidden('uuid', optional) entryId?: string;
  @Shown.id(optional) orderId?: string;
  @Shown.id(optional) repairOrderId?: string;
  @Hidden('timestamptz') startedAt!: string;
  @Shown.part(() => HandOverWaiverPart, optional) waiver?: HandOverWaiver;
  /** Signed by the giver, awaiting the receiver. */
  @Shown.part(() => HandOverFormPart, optional) form?: HandOverForm;
  @Shown.part(() => HandOverFormPart, listOf()) signed!: readonly HandOverForm[];
  @Shown.part(() => HandOverBreachPart, listOf()) breaches!: readonly HandOverBreach[];
}
