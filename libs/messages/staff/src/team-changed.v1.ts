import { IsArray, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** The lead or the members of a team changed: the full new state. */
export class TeamChangedV1 {
  static readonly type = 'kefu.staff.team.changed.v1' as const;

  @IsCode()
  regionId!: string;

  /** The repair lead; absent while the post is vacant. */
  @IsOptional()
  @IsUUID()
  leadId?: string;

  /** Without the lead. */
  @IsArray()
  @IsUUID('all', { each: true })
  memberIds!: string[];

  @IsArray()
  @IsString({ each: true })
  changed!: string[];
}
