import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { BothLanguages } from '../../wording.js';
import type { Team } from '../domain/team.js';

export class TeamView {
  @IsUUID()
  id!: string;

  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;

  /** Code of the region. */
  @IsString()
  regionId!: string;

  /** Absent while the post is vacant. */
  @IsOptional()
  @IsUUID()
  leadId?: string;

  /** Without the lead. */
  @IsArray()
  @IsUUID('all', { each: true })
  memberIds!: readonly string[];

  /** The ETag. */
  @IsInt()
  version!: number;
}

export const teamView = ({ id, name, regionId, leadId, memberIds }: Team, version: number) => ({
  id,
  name,
  regionId,
  ...(leadId ? { leadId } : {}),
  memberIds,
  version,
});
