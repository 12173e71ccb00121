import {
  Code,
  Day,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  Spelled,
  Text,
} from '@kefu/fields';
import { ByName, InBothLanguages, PageQuery } from '@kefu/service';
import { groupings, OrNull, type Figures, type Grouping } from '../../figures/index.js';

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

const measured = { type: ['number', 'null'] };
const figureValue = {
  type: 'object',
  required: ['count'],
  properties: {
    count: { type: 'integer' },
    median: { ...measured, description: 'Minutes; null where there is nothing to measure' },
    p90: { ...measured, description: 'Minutes within which nine of ten were' },
    share: { ...measured, description: '0 to 1' },
    average: {
      ...measured,
      description: 'On the scale of scores, 1 to 5 unless the profile differs',
    },
  },
  additionalProperties: false,
};

/** One number under which the report of a day was published. */
export class PublicationView {
  @Day() date!: string;
  @Int() number!: number;
  /** What happened up to then is in it. */
  @Instant() cutOffAt!: string;
  /** Figures of the whole centre that differ from the number before. */
  @Text(listOf()) changed!: string[];
  /** 1: medians by nearest rank, as they were counted once; 2: as `GET figures` says. */
  @OneOf([1, 2]) way!: 1 | 2;
}

/** The figures of one region, team, technician or model. */
export class GroupView {
  /** Code of the region, id of the team or technician, or model; null for none of them. */
  @OrNull() @Text() key!: string | null;
  @OrNull() @Part(() => InBothLanguages) name!: InBothLanguages | null;
  /** By figure. */
  @ByName(figureValue) figures!: Figures;
}

export class TallyView {
  /** Rule id, or id of the person who was responsible; null where nobody was known. */
  @OrNull() @Text() key!: string | null;
  @OrNull() @Part(() => InBothLanguages) name!: InBothLanguages | null;
  @Int() count!: number;
}

/** The report of one day. */
export class DailyReportView {
  @Day() date!: string;
  /** The centre's time zone. */
  @Text() zone!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  /** Whether it was published, or is as things stand now. */
  @OneOf(['live', 'published']) state!: 'live' | 'published';
  /** Under which it was published; null of a live one. */
  @OrNull() @Int() number!: number | null;
  /** What happened up to then is in it. */
  @Instant() cutOffAt!: string;
  @Part(() => PublicationView, listOf()) publications!: PublicationView[];
  /** Regions that it covers; null for the whole centre. */
  @OrNull() @Text(listOf()) regions!: string[] | null;
  /** By figure; times in minutes. */
  @ByName(figureValue) figures!: Figures;
  @Part(() => TallyView, listOf()) breachesByRule!: TallyView[];
  @Part(() => TallyView, listOf()) breachesByPerson!: TallyView[];
  /** Breaches of each team, technicians' and leads' alike. */
  @Part(() => TallyView, listOf()) breachesByTeam!: TallyView[];
}
