import { IsArray, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** Roles, regions or team of a person changed: the full new state. */
export class PersonChangedV1 {
  static readonly type = 'kefu.staff.person.changed.v1' as const;

  /** Staff number 工号; people are shown by it outside staff. */
  @IsString()
  @Length(1, 32)
  number!: string;

  @IsArray()
  @IsCode({ each: true })
  roles!: string[];

  /** Codes of the regions whose records this person works on; `*` is every region. */
  @IsArray()
  @IsString({ each: true })
  regionIds!: string[];

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsArray()
  @IsString({ each: true })
  changed!: string[];
}
