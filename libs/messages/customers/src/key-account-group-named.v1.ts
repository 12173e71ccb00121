import { Type } from 'class-transformer';
import { IsArray, IsUUID, ValidateNested } from 'class-validator';
import { IsCode } from './formats.js';

export class ServiceGroupMember {
  @IsUUID()
  personId!: string;

  /** What he does in the group: `account-manager`, `technician`, `finance`, … */
  @IsCode()
  role!: string;
}

/** These people serve the key account from now on (CU-11): the full new group, the leader among them. */
export class KeyAccountGroupNamedV1 {
  static readonly type = 'kefu.customers.key-account.group-named.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  leadId!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ServiceGroupMember)
  members!: ServiceGroupMember[];
}
