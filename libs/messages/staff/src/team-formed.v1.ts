import { IsArray, IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A team of technicians exists in a region. */
export class TeamFormedV1 {
  static readonly type = 'kefu.staff.team.formed.v1' as const;

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
}
