import { Code, Id, listOf, Part } from '@kefu/fields';

/** A customer became a key account (CU-11); nobody serves it by name yet. */
export class KeyAccountOpenedV1 {
  static readonly type = 'kefu.customers.key-account.opened.v1' as const;
  @Id() customerId!: string;
}

class ServiceGroupMember {
  @Id() personId!: string;
  /** What they do in the group: `account-manager`, `technician`, `finance`, … */
  @Code() role!: string;
}

/** These people serve the key account from now on (CU-11): the full new group, the leader among them. */
export class KeyAccountGroupNamedV1 {
  static readonly type = 'kefu.customers.key-account.group-named.v1' as const;
  @Id() customerId!: string;
  @Id() leadId!: string;
  @Part(() => ServiceGroupMember, listOf()) members!: ServiceGroupMember[];
}

/** The customer is no key account any more; its group stays on record. */
export class KeyAccountEndedV1 {
  static readonly type = 'kefu.customers.key-account.ended.v1' as const;
  @Id() customerId!: string;
}

/** The customer is a key account again, served by the group that it had, if it had one (CU-11). */
export class KeyAccountReopenedV1 {
  static readonly type = 'kefu.customers.key-account.reopened.v1' as const;
  @Id() customerId!: string;
}
