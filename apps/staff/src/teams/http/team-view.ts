import { Id, Int, listOf, optional, Part, Text } from '@kefu/fields';
import { BothLanguages } from '../../wording.js';
import type { Team } from '../domain/team.js';

export class TeamView {
  @Id() id!: string;
  @Part(() => BothLanguages) name!: BothLanguages;
  /** Code of the region. */
  @Text() regionId!: string;
  /** Absent while the post is vacant. */
  @Id(optional) leadId?: string;
  /** Without the lead. */
  @Id(listOf()) memberIds!: readonly string[];
  /** The ETag. */
  @Int() version!: number;
}

export const teamView = ({ id, name, regionId, leadId, memberIds }: Team, version: number) => ({
  id,
  name,
  regionId,
  ...(leadId ? { leadId } : {}),
  memberIds,
  version,
});
