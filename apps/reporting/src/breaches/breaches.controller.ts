import { Code, Day, Id, OneOf, optional, Spelled, Words } from '@kefu/fields';
import { roleNames, type Role } from '@kefu/handbook';
import { plusDays, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Answers, By, page, PageOf, PageQuery, Roles } from '@kefu/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { eventCursor, readers, ReportDays, visibleRegions } from '../figures/index.js';
import { readBreaches, readDigest } from './read-breaches.js';
import { BreachView, DigestView } from './views.js';

class WhichBreaches extends PageQuery {
  /** The first day; a week before the last where it is not given. */
  @Day(optional) from?: string;
  /** The last day; today where it is not given. */
  @Day(optional) to?: string;
  @Code(optional) region?: string;
  @Spelled(/^[A-Z]{1,2}-\d{2}$/, optional) rule?: string;
  @Id(optional) team?: string;
  /** Id or staff number; `none` where nobody is known. */
  @Words(0, 36, optional) person?: string;
}

class WhichDigest {
  /** The role before which the breaches were put. */
  @OneOf(roleNames) role!: Role;
  /** Today where it is not given. */
  @Day(optional) date?: string;
  @Code(optional) region?: string;
}

@Roles(...readers)
@Controller()
export class BreachesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly days: ReportDays,
  ) {}

  /** RP-06: the latest first. */
  @Answers(PageOf(BreachView))
  @Get('breaches')
  async list(@By() by: Actor, @Query() asked: WhichBreaches) {
    const { cursor, limit, from, to, region, ...filter } = asked;
    const after = eventCursor(cursor);
    const last = this.days.read(to ?? this.days.today());
    const first = this.days.read(from ?? plusDays(last.date, -7));
    const rows = await readBreaches(
      this.database,
      { ...filter, from: first.from, to: last.to, regions: visibleRegions(by, region) },
      after,
      limit,
    );
    return page(rows, limit, ({ dueAt, id, sequence }) => [dueAt, id, sequence]);
  }

  /** A day's breaches that were put before a role, and what still lay there from days before, as one digest. */
  @Answers(DigestView)
  @Get('breach-digest')
  async digest(@By() by: Actor, @Query() { role, date, region }: WhichDigest) {
    const bounds = this.days.read(date ?? this.days.today());
    const regions = visibleRegions(by, region);
    const { from, to } = bounds;
    const lines = await readDigest(this.database, { from, to, regions, escalatedTo: role });
    const count = lines.reduce((sum, line) => sum + line.count, 0);
    return { role, date: bounds.date, count, lines };
  }
}
