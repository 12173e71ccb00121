import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../request-formats/index.js';
import {
  handOverRules,
  handOverStatuses,
  type HandOver,
  type HandOverRule,
  type HandOverStatus,
} from '../domain/index.js';
import type { ListedHandOver } from '../store/find-hand-overs.js';

export class HolderView {
  @IsIn(roleNames)
  role!: Role;

  @IsOptional()
  @IsString()
  personId?: string | undefined;
}

export class FormItemView {
  @IsString()
  code!: string;

  @IsIn(forms)
  form!: DocumentForm;

  @IsInt()
  copies!: number;

  @IsOptional()
  @IsString()
  expiresOn?: string | undefined;
}

export class SignatureView {
  @IsIn(roleNames)
  role!: Role;

  @IsString()
  personId!: string;

  @IsString()
  at!: string;
}

export class HandOverFormView {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FormItemView)
  items!: FormItemView[];

  @IsOptional()
  @IsString()
  remark?: string | undefined;

  @IsObject()
  @ValidateNested()
  @Type(() => SignatureView)
  given!: SignatureView;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SignatureView)
  received?: SignatureView | undefined;
}

export class HandOverWaiverView {
  @IsString()
  at!: string;

  @IsString()
  by!: string;

  @IsString()
  reason!: string;
}

export class HandOverBreachView {
  @IsString()
  dueAt!: string;

  @IsIn(roleNames)
  responsibleRole!: Role;

  @IsOptional()
  @IsString()
  responsibleId?: string | undefined;

  @IsIn(roleNames)
  escalatedTo!: Role;

  /** Not where it was waived before. */
  @IsBoolean()
  charged!: boolean;

  @IsNumber()
  points!: number;
}

export class HandOverSummaryView {
  @IsUUID()
  id!: string;

  /** Of the form. */
  @IsString()
  number!: string;

  @IsIn(handOverRules)
  rule!: HandOverRule;

  @IsIn(handOverStatuses)
  status!: HandOverStatus;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string | undefined;

  @IsUUID()
  fileId!: string;

  /** Who has the papers. */
  @IsObject()
  @ValidateNested()
  @Type(() => HolderView)
  holder!: HolderView;

  /** When the holder's clock runs out. */
  @IsString()
  dueAt!: string;

  @IsInt()
  version!: number;
}

export class HandOverView extends HandOverSummaryView {
  @IsOptional()
  @IsUUID()
  orderId?: string | undefined;

  @IsOptional()
  @IsUUID()
  repairOrderId?: string | undefined;

  /** Signed by the giver, awaiting the receiver. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HandOverFormView)
  form?: HandOverFormView | undefined;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HandOverFormView)
  signed!: HandOverFormView[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HandOverWaiverView)
  waiver?: HandOverWaiverView | undefined;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HandOverBreachView)
  breaches!: HandOverBreachView[];
}

export const handOverViewOf = (handOver: HandOver, version: number): Plain<HandOverView> => {
  const { entryId: _entry, startedAt: _started, signed, form, breaches, ...rest } = handOver;
  return {
    ...rest,
    version,
    form: form && { ...form, items: [...form.items] },
    signed: signed.map((one) => ({ ...one, items: [...one.items] })),
    breaches: breaches.map(
      ({ dueAt, responsibleRole, responsibleId, escalatedTo, charged, points }) => ({
        ...{ dueAt, responsibleRole, responsibleId, escalatedTo, charged, points },
      }),
    ),
  };
};

export const handOverSummaryOf = (row: ListedHandOver): Plain<HandOverSummaryView> => ({
  ...row,
  assetId: row.assetId ?? undefined,
});
