import { Code, Id, listOf, OneOf, optional, Part, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { keyAccountStatuses, type KeyAccountStatus } from '../domain/index.js';

export class GroupMemberRequest {
  /** Their id in staff; they work on the customer's region. */
  @Id() personId!: string;
  /** What they do in the group: one of their roles (`account-manager`, `technician`), or a word of the group's own. */
  @Code() role!: string;
}

export class NameGroupRequest {
  /** One of the members, an account manager. */
  @Id() leadId!: string;
  @Part(() => GroupMemberRequest, listOf({ min: 1, max: 50 })) members!: GroupMemberRequest[];
  @Words(2, 500, optional) reason?: string;
}

export class FindKeyAccountsRequest extends PageQuery {
  /** `open` where it is not given. */
  @OneOf(keyAccountStatuses, optional) status?: KeyAccountStatus;
  /** Whether a group was named. */
  @OneOf(['named', 'missing'], optional) group?: 'named' | 'missing';
  @Id(optional) leadId?: string;
  @Id(optional) memberId?: string;
  @Id(optional) customerId?: string;
}
