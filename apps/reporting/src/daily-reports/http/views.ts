import {
  Code,
  Day,
  Instant,
  Int,
  listOf,
  Num,
  OneOf,
  optional,
  Part,
  Spelled,
  Text,
} from '@kefu/fields';
import { ByName, InBothLanguages, PageQuery } from '@kefu/service';
import {
  complaintGroupings,
  contractGroupings,
  groupings,
  lights,
  OrNull,
  waysOfCounting,
  type Figures,
  type Grouping,
  type Light,
  type ParetoLine,
  type WayOfCounting,
} from '../../figures/index.js';

const contractsBy = ['region', ...contractGroupings] as const;
const complaintsBy = ['region', ...complaintGroupings] as const;

export class ListDailyReports extends PageQuery {
  @Day(optional) from?: string;
  @Day(optional) to?: string;
}

export class ListMonthlyReports extends PageQuery {}

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

export class WhichComplaintGroups extends WhichReport {
  @OneOf(complaintsBy) by: (typeof complaintsBy)[number] = 'category';
}

export class WhichContractGroups extends WhichReport {
  @OneOf(contractsBy) by: (typeof contractsBy)[number] = 'age';
}

export class WhichPareto extends WhichReport {
  /** Causes by when they were found, categories by when the complaint was received. */
  @OneOf(['cause', 'category']) of: 'cause' | 'category' = 'cause';
}

const measured = { type: ['number', 'null'] };
const figureValue = {
  type: 'object',
  required: ['count'],
  properties: {
    count: { type: 'integer' },
    median: { ...measured, description: 'Minutes or days; null where there is nothing to measure' },
    p90: { ...measured, description: 'Minutes or days within which nine of ten were' },
    share: { ...measured, description: '0 to 1' },
    amount: { type: 'string', description: 'Yuan, with two decimals' },
    average: {
      ...measured,
      description: 'On the scale of scores, 1 to 5 unless the profile differs; or of rounds',
    },
  },
  additionalProperties: false,
};

class NumberView {
  @Int() number!: number;
  /** What happened up to then is in it. */
  @Instant() cutOffAt!: string;
  /** Figures of the whole centre that differ from the number before. */
  @Text(listOf()) changed!: string[];
  /** 1: medians by nearest rank, and 1 and 2: without complaints, as they were counted once; 1 to 3: without receivables and deposits; 1 to 4: without payments of complaints; 5: as `GET figures` says. */
  @OneOf(waysOfCounting) way!: WayOfCounting;
}

/** One number under which the report of a day was published. */
export class PublicationView extends NumberView {
  @Day() date!: string;
}

/** One number under which the report of a month was published. */
export class MonthPublicationView extends NumberView {
  /** `2026-11` */
  @Text() month!: string;
}

/** The figures of one region, team, technician or model. */
export class GroupView {
  /** Code of the region, id of the team or technician, or model; null for none of them. */
  @OrNull() @Text() key!: string | null;
  @OrNull() @Part(() => InBothLanguages) name!: InBothLanguages | null;
  /** By figure. */
  @ByName(figureValue) figures!: Figures;
}

/** One bar of a Pareto chart, the longest first. */
export class ParetoLineView implements ParetoLine {
  /** Code of the cause or category; null where none is known. */
  @OrNull() @Text() key!: string | null;
  @OrNull() @Part(() => InBothLanguages) name!: InBothLanguages | null;
  @Int() count!: number;
  /** 0 to 1, of all. */
  @Num() share!: number;
  /** Of this one and all before it. */
  @Num() cumulative!: number;
}

/** RP-09: how a figure stands to its target. */
export class TargetView {
  @Text() figure!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  /** Percent; of a count, how many at most. */
  @Num() target!: number;
  /** 0 to 1; null of a count, and where there was nothing to measure. */
  @OrNull() @Num() share!: number | null;
  /** Green at the target, yellow where a share is up to some points below it; null where there was nothing to measure. */
  @OrNull() @OneOf(lights) light!: Light | null;
}

export class TallyView {
  /** Rule id, or id of the person who was responsible; null where nobody was known. */
  @OrNull() @Text() key!: string | null;
  @OrNull() @Part(() => InBothLanguages) name!: InBothLanguages | null;
  @Int() count!: number;
}

class ReportView {
  /** The centre's time zone. */
  @Text() zone!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  /** Whether it was published, or is as things stand now. */
  @OneOf(['live', 'published']) state!: 'live' | 'published';
  /** Under which it was published; null of a live one. */
  @OrNull() @Int() number!: number | null;
  /** What happened up to then is in it. */
  @Instant() cutOffAt!: string;
  /** Regions that it covers; null for the whole centre. */
  @OrNull() @Text(listOf()) regions!: string[] | null;
  /** By figure; times in minutes. */
  @ByName(figureValue) figures!: Figures;
  @Part(() => TargetView, listOf()) targets!: TargetView[];
  @Part(() => TallyView, listOf()) breachesByRule!: TallyView[];
  @Part(() => TallyView, listOf()) breachesByPerson!: TallyView[];
  /** Breaches of each team, technicians' and leads' alike. */
  @Part(() => TallyView, listOf()) breachesByTeam!: TallyView[];
}

/** The report of one day. */
export class DailyReportView extends ReportView {
  @Day() date!: string;
  @Part(() => PublicationView, listOf()) publications!: PublicationView[];
}

/** The report of one month: from the end of the month before to the hour of its last day at which it is due. */
export class MonthlyReportView extends ReportView {
  /** `2026-11` */
  @Text() month!: string;
  @Instant() from!: string;
  /** What happens from then on is in the next month. */
  @Instant() to!: string;
  @Part(() => MonthPublicationView, listOf()) publications!: MonthPublicationView[];
}
