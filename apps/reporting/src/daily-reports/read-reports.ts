import { notFound, type Actor, type Clock, type Instant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  readSection,
  ReportDays,
  visibleRegions,
  type DayBounds,
  type DaySource,
  type Section,
} from '../figures/index.js';
import { inOrderOfNames } from './order-of-names.js';
import { ReportWording, ruleNames, type Wording } from './report-wording.js';
import { Publications, type Publication } from './store/index.js';

export interface ReportData {
  /** `2026-11-30`, or `2026-11` of a month. */
  readonly date: string;
  /** What happened from … on, and before. */
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
  /** `live`: as of now, and it may still change. */
  readonly state: 'live' | 'published';
  /** Null while live. */
  readonly number: number | null;
  readonly cutOffAt: Instant;
  readonly publications: readonly Publication[];
  /** Codes of the regions that it covers; null for the whole centre. */
  readonly regions: readonly string[] | null;
  readonly section: Section;
  readonly wording: Wording;
}

export interface Asked {
  readonly region?: string | undefined;
  /** A number of the publication; the latest where it is not given, `live` for none of them. */
  readonly number?: string | undefined;
}

/** A day's or a month's report as somebody may see it. */
@Injectable()
export class ReadReports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly days: ReportDays,
    private readonly publications: Publications,
    private readonly words: ReportWording,
  ) {}

  async read(by: Actor, of: DayBounds, { region, number }: Asked = {}): Promise<ReportData> {
    const regions = visibleRegions(by, region);
    const { source, publication, publications } = await this.sourceOf(of, number);
    const section = await this.section(source, publication, regions);
    const words = await this.words.of(of.date, publication);
    const names = { ...ruleNames(section.breaches.rule), ...words.names };
    return {
      ...of,
      zone: this.days.zone,
      state: publication ? 'published' : 'live',
      number: publication?.number ?? null,
      cutOffAt: publication?.cutOffAt ?? this.clock.now(),
      publications,
      regions: regions ?? null,
      section: inOrderOfNames(section, { names }),
      wording: { ...words, names },
    };
  }

  /** Figures of the whole centre are kept as they were published; those of a region are made of its rows. */
  private async section(
    source: DaySource,
    publication: Publication | undefined,
    regions: readonly string[] | undefined,
  ): Promise<Section> {
    if (!publication || regions) return readSection(this.database, source, regions);
    return (await this.publications.one(publication)).data;
  }

  /** Where the rows of a day or a month come from. @throws Refusal for a number that is not there */
  async sourceOf(day: DayBounds, number?: string) {
    const publications = await this.publications.ofDay(day.date);
    const publication = chosen(publications, number);
    const source: DaySource = publication
      ? { ...day, number: publication.number, way: publication.way }
      : day;
    return { source, publication, publications };
  }
}

const chosen = (
  publications: readonly Publication[],
  number: string | undefined,
): Publication | undefined => {
  if (number === 'live') return undefined;
  if (number === undefined) return publications.at(-1);
  const found = publications.find((publication) => String(publication.number) === number);
  if (found) return found;
  throw notFound('no-such-publication', {
    zh: '没有这一期报表',
    en: 'The report was not published under that number',
  });
};
