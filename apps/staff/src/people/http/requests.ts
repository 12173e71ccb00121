import { roleNames, type Role } from '@kefu/handbook';
import { PageQuery, ReasonRequest } from '@kefu/service';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { gradeTracks, type GradeTrack, type PersonStatus } from '../domain/index.js';

const numberPattern = /^[A-Z0-9][A-Z0-9-]{0,31}$/;
const regionPattern = /^(\*|[a-z][a-z0-9-]{0,47})$/;
const phonePattern = /^\+?[0-9][0-9 -]{4,30}$/;

export class AppointPerson {
  /** Staff number 工号, never given again. */
  @Matches(numberPattern)
  number!: string;

  @IsString()
  @Length(1, 100)
  name!: string;

  @IsOptional()
  @Matches(phonePattern)
  phone?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(18)
  @ArrayUnique()
  @IsIn(roleNames, { each: true })
  roles!: Role[];

  /** Codes of regions; `*` is every region. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(regionPattern, { each: true })
  regionIds!: string[];

  @IsOptional()
  @IsIn(gradeTracks)
  gradeTrack?: GradeTrack;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

export class ChangeRoles extends ReasonRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(18)
  @ArrayUnique()
  @IsIn(roleNames, { each: true })
  roles!: Role[];
}

export class ChangeRegions extends ReasonRequest {
  /** Codes of regions; `*` is every region. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(regionPattern, { each: true })
  regionIds!: string[];
}

export class CorrectPerson extends ReasonRequest {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @IsOptional()
  @Matches(phonePattern)
  phone?: string;

  @IsOptional()
  @IsIn(gradeTracks)
  gradeTrack?: GradeTrack;
}

export class ListPeople extends PageQuery {
  @IsOptional()
  @IsIn(roleNames)
  role?: Role;

  /** Code of a region; who serves every region is included. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  region?: string;

  @IsOptional()
  @IsUUID()
  team?: string;

  @IsOptional()
  @IsIn(['active', 'dismissed'])
  status?: PersonStatus;

  /** Part of a name or staff number. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
