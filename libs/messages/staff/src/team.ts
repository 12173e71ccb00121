import { Code, Id, listOf, optional, Part, Text } from '@kefu/fields';
import { NameInBoth } from './name.js';

/** A team of technicians exists in a region. */
export class TeamFormedV1 {
  static readonly type = 'kefu.staff.team.formed.v1' as const;
  @Code() regionId!: string;
  /** Absent in events from before names were told. */
  @Part(() => NameInBoth, optional) name?: NameInBoth;
  /** The repair lead; absent while the post is vacant. */
  @Id(optional) leadId?: string;
  /** Without the lead. */
  @Id(listOf()) memberIds!: string[];
}

/** The name, the lead or the members of a team changed: the full new state. */
export class TeamChangedV1 {
  static readonly type = 'kefu.staff.team.changed.v1' as const;
  @Code() regionId!: string;
  /** Absent in events from before names were told. */
  @Part(() => NameInBoth, optional) name?: NameInBoth;
  /** The repair lead; absent while the post is vacant. */
  @Id(optional) leadId?: string;
  /** Without the lead. */
  @Id(listOf()) memberIds!: string[];
  @Text(listOf()) changed!: string[];
}
