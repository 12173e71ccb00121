import {
  Code,
  Day,
  Instant,
  Int,
  Json,
  listOf,
  OneOf,
  optional,
  Part,
  Spelled,
  Text,
} from '@kefu/fields';
import { IsArray, IsOptional } from 'class-validator';
import { PageQuery } from '@kefu/service';
import { groupings, type Figures, type Grouping } from '../../figures/index.js';

export class ListDailyReports extends PageQuery {
  @Day(optional) from?: string;
  @Day(optional) to?: string;
}

export class WhichReport {
  /** Code of one region; all that you may see where it is not given. */
  @Code(optional) region?: string;
  /** A number under which it was published, or `live`; the latest number where it is not given. */
  @Spelled(/^([1-9]\d{0,5}|live)$/, optional) number?: string;
}

export class WhichPage extends WhichReport {
  /** By Accept-Language where it is not given. */
  @OneOf(['zh', 'en'], optional) lang?: 'zh' | 'en';
}

export class WhichGroups extends WhichReport {
  @OneOf(groupings) by: Grouping = 'region';
}

export class PublicationView {
  @Text() date!: string;
  @Int() number!: number;
  @Instant() cutOffAt!: string;
  /** Figures of the whole centre that differ from the number before. */
  @Text(listOf()) changed!: string[];
}

export class GroupView {
  /** Code of the region, id of the team or technician, or model; null for none of them. */
  @Text(optional) key!: string | null;
  @Json(optional) name!: object | null;
  /** By figure: `{ count, median?, p90?, share?, average? }`. */
  @Json() figures!: Figures;
}

export class TallyView {
  /** Rule id, or id of the person who was responsible; null where nobody was known. */
  @Text(optional) key!: string | null;
  @Json(optional) name!: object | null;
  @Int() count!: number;
}

export class DailyReportView {
  @Text() date!: string;
  @Text() zone!: string;
  @Json() title!: object;
  @OneOf(['live', 'published']) state!: 'live' | 'published';
  @Int({}, optional) number!: number | null;
  @Instant() cutOffAt!: string;
  @Part(() => PublicationView, listOf()) publications!: PublicationView[];
  /** Regions that it covers; null for the whole centre. */
  @IsOptional()
  @IsArray()
  regions!: string[] | null;

  /** By figure: `{ count, median?, p90?, share?, average? }`; times in minutes. */
  @Json() figures!: Figures;
  @Part(() => TallyView, listOf()) breachesByRule!: TallyView[];
  @Part(() => TallyView, listOf()) breachesByPerson!: TallyView[];
  /** Breaches of each team, technicians' and leads' alike. */
  @Part(() => TallyView, listOf()) breachesByTeam!: TallyView[];
}
