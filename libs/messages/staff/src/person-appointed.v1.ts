import { IsArray, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCode } from './formats.js';

/**
 * Somebody works here from now on. The aggregate id is the person's id and the `sub` of his tokens.
 */
export class PersonAppointedV1 {
  static readonly type = 'kefu.staff.person.appointed.v1' as const;

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
}
