import { Code, Id, listOf, optional, Text } from '@kefu/fields';

/** A team of technicians exists in a region. */
export class TeamFormedV1 {
  static readonly type = 'kefu.staff.team.formed.v1' as const;
  @Code() regionId!: string;
  /** The repair lead; absent while the post is vacant. */
  @Id(optional) leadId?: string;
  /** Without the lead. */
  @Id(listOf()) memberIds!: string[];
}

/** The lead or the members of a team changed: the full new state. */
export class TeamChangedV1 {
  static readonly type = 'kefu.staff.team.changed.v1' as const;
  @Code() regionId!: string;
  /** The repair lead; absent while the post is vacant. */
  @Id(optional) leadId?: string;
  /** Without the lead. */
  @Id(listOf()) memberIds!: string[];
  @Text(listOf()) changed!: string[];
}
