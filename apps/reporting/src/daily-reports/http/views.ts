import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '@kefu/service';
import { groupings, type Figures, type Grouping } from '../../figures/index.js';

const day = /^\d{4}-\d{2}-\d{2}$/;

export class ListDailyReports extends PageQuery {
  @IsOptional()
  @Matches(day)
  from?: string;

  @IsOptional()
  @Matches(day)
  to?: string;
}

export class WhichReport {
  /** Code of one region; all that you may see where it is not given. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  region?: string;

  /** A number under which it was published, or `live`; the latest number where it is not given. */
  @IsOptional()
  @Matches(/^([1-9]\d{0,5}|live)$/)
  number?: string;
}

export class WhichPage extends WhichReport {
  /** By Accept-Language where it is not given. */
  @IsOptional()
  @IsIn(['zh', 'en'])
  lang?: 'zh' | 'en';
}

export class WhichGroups extends WhichReport {
  @IsIn(groupings)
  by: Grouping = 'region';
}

export class PublicationView {
  @IsString()
  date!: string;

  @IsInt()
  number!: number;

  @IsString()
  cutOffAt!: string;

  /** Figures of the whole centre that differ from the number before. */
  @IsArray()
  @IsString({ each: true })
  changed!: string[];
}

export class GroupView {
  /** Code of the region, id of the team or technician, or model; null for none of them. */
  @IsOptional()
  @IsString()
  key!: string | null;

  @IsOptional()
  @IsObject()
  name!: object | null;

  /** By figure: `{ count, median?, p90?, share?, average? }`. */
  @IsObject()
  figures!: Figures;
}

export class TallyView {
  /** Rule id, or id of the person who was responsible; null where nobody was known. */
  @IsOptional()
  @IsString()
  key!: string | null;

  @IsOptional()
  @IsObject()
  name!: object | null;

  @IsInt()
  count!: number;
}

export class DailyReportView {
  @IsString()
  date!: string;

  @IsString()
  zone!: string;

  @IsObject()
  title!: object;

  @IsIn(['live', 'published'])
  state!: 'live' | 'published';

  @IsOptional()
  @IsInt()
  number!: number | null;

  @IsString()
  cutOffAt!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PublicationView)
  publications!: PublicationView[];

  /** Regions that it covers; null for the whole centre. */
  @IsOptional()
  @IsArray()
  regions!: string[] | null;

  /** By figure: `{ count, median?, p90?, share?, average? }`; times in minutes. */
  @IsObject()
  figures!: Figures;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TallyView)
  breachesByRule!: TallyView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TallyView)
  breachesByPerson!: TallyView[];

  /** Breaches of each team, technicians' and leads' alike. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TallyView)
  breachesByTeam!: TallyView[];
}
