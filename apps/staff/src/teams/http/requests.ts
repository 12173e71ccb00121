import { Id, listOf, optional, Part, Spelled, Words } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import { BothLanguages } from '../../wording.js';

const regionPattern = /^[a-z][a-z0-9-]{0,47}$/;

export class FormTeam {
  @Part(() => BothLanguages) name!: BothLanguages;
  /** Code of the region. */
  @Spelled(regionPattern) regionId!: string;
  @Id(optional) leadId?: string;
  /** Without the lead. */
  @Id(listOf({ max: 200, unique: true })) memberIds!: string[];
  @Words(2, 500, optional) reason?: string;
}

export class ChangeLead extends ReasonRequest {
  /** Left out: the post is vacant. */
  @Id(optional) leadId?: string;
}

export class ChangeMembers extends ReasonRequest {
  /** All of them, without the lead. */
  @Id(listOf({ max: 200, unique: true })) memberIds!: string[];
}

export class RenameTeam extends ReasonRequest {
  @Part(() => BothLanguages) name!: BothLanguages;
}

export class MoveToTeam extends ReasonRequest {
  /** Left out: into no team. */
  @Id(optional) teamId?: string;
}

export class ListTeams extends PageQuery {
  @Spelled(regionPattern, optional) region?: string;
}
