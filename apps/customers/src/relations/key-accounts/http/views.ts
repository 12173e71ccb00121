import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import { keyAccountStatuses, type KeyAccount, type KeyAccountStatus } from '../domain/index.js';

export class GroupMemberView {
  @IsUUID()
  personId!: string;

  @IsString()
  role!: string;
}

export class KeyAccountView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(keyAccountStatuses)
  status!: KeyAccountStatus;

  /** Absent until the group is named. */
  @IsOptional()
  @IsUUID()
  leadId?: string | undefined;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => GroupMemberView)
  members!: GroupMemberView[];

  @IsInt()
  version!: number;
}

export const keyAccountViewOf = (account: KeyAccount, version: number): Plain<KeyAccountView> => ({
  id: account.id,
  customerId: account.customerId,
  status: account.status,
  leadId: account.leadId ?? undefined,
  members: account.members.map((member) => ({ ...member })),
  version,
});
