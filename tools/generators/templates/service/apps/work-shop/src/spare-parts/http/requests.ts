import { PageQuery } from '@kefu/service';
import { IsString, Length, Matches } from 'class-validator';

export class OpenSparePart {
  /** Code of the region. */
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  regionId!: string;

  @IsString()
  @Length(1, 500)
  subject!: string;
}

export class ListSpareParts extends PageQuery {}
