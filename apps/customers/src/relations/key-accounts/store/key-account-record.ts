import { Id, listOf, optional, Text } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  keyAccountStatuses,
  type GroupMember,
  type KeyAccount,
  type KeyAccountStatus,
} from '../domain/index.js';

export class GroupMemberPart implements GroupMember {
  @Id() personId!: string;
  /** What they do in the group, a code. */
  @Text() role!: string;
}

@Entity('key_account')
export class KeyAccountRecord extends AggregateRow implements KeyAccount {
  @Shown.id() customerId!: string;
  @Shown.oneOf(keyAccountStatuses) status!: KeyAccountStatus;
  /** Absent until the group is named. */
  @Shown.id(optional) leadId?: string;
  @Shown.part(() => GroupMemberPart, listOf()) members!: readonly GroupMember[];
}
