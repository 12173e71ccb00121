import { PageQuery, ReasonRequest } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { BothLanguages } from '../../wording.js';

const regionPattern = /^[a-z][a-z0-9-]{0,47}$/;

export class FormTeam {
  @IsDefined()
  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;

  /** Code of the region. */
  @Matches(regionPattern)
  regionId!: string;

  @IsOptional()
  @IsUUID()
  leadId?: string;

  /** Without the lead. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  memberIds!: string[];

  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

export class ChangeLead extends ReasonRequest {
  /** Left out: the post is vacant. */
  @IsOptional()
  @IsUUID()
  leadId?: string;
}

export class ChangeMembers extends ReasonRequest {
  /** All of them, without the lead. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  memberIds!: string[];
}

export class RenameTeam extends ReasonRequest {
  @IsDefined()
  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;
}

export class MoveToTeam extends ReasonRequest {
  /** Left out: into no team. */
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

export class ListTeams extends PageQuery {
  @IsOptional()
  @Matches(regionPattern)
  region?: string;
}
