import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  PageQuery,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { readers } from '../../../whole/access/index.js';
import {
  patchOf,
  ReasonRequest,
  readInstant,
  requireDay,
} from '../../../whole/request-formats/index.js';
import { cancelActivity, planActivity, type Segment } from '../domain/index.js';
import { organisers } from '../roles.js';
import { Activities } from '../store/activities.js';
import { FindActivities } from '../store/find-activities.js';
import { Invitations } from '../store/invitations.js';
import { ChangeActivityRequest, FindActivitiesRequest, PlanActivityRequest } from './requests.js';
import { ActivityView, activityViewOf, InvitationView } from './views.js';

/** Lectures, get-togethers and drives for customers (CU-14). */
@Controller('activities')
export class ActivitiesController {
  constructor(
    @Inject(Activities) private readonly activities: Activities,
    @Inject(FindActivities) private readonly finding: FindActivities,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** What begins first comes first. */
  @Roles(...readers)
  @Answers(PageOf(ActivityView))
  @Get()
  async list(@Query() query: FindActivitiesRequest) {
    const { cursor, limit, from, to, ...filter } = query;
    requireDay('#/query/from', from);
    requireDay('#/query/to', to);
    const { calendar } = this.handbook;
    const span = {
      from: from === undefined ? undefined : calendar.startOfDay(from),
      to: to === undefined ? undefined : calendar.endOfDay(to),
    };
    const after = decodeCursor(cursor, ['instant', 'id']);
    const rows = await this.finding.find({ ...filter, ...span }, after, limit);
    return page(
      rows,
      limit,
      ({ startsAt, id }) => [startsAt, id],
      (row) => activityViewOf(row, row.version),
    );
  }

  @Roles(...readers)
  @Answers(ActivityView)
  @Get(':id')
  async read(@Param('id') id: string) {
    return answer(await this.activities.get(id), activityViewOf);
  }

  /** Nobody hears of it before it is announced. */
  @Roles(...organisers)
  @Answers(ActivityView)
  @Post()
  async plan(@By() by: Actor, @Body() body: PlanActivityRequest) {
    const { title, kind, place, startsAt, endsAt, capacity, segment } = body;
    const times = {
      startsAt: readInstant('/startsAt', startsAt),
      endsAt: readInstant('/endsAt', endsAt),
    };
    const said = { title, kind, place, ...times, capacity };
    const planned = await this.activities.create(by, (context) =>
      planActivity({ ...said, segment: segmentOf(segment) }, context),
    );
    return answer(planned, activityViewOf);
  }

  /** Absent fields stay. */
  @Roles(...organisers)
  @Answers(ActivityView)
  @Patch(':id')
  async change(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeActivityRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const { segment, startsAt, endsAt, ...patch } = patchOf(body);
    const changed = {
      ...patch,
      ...(startsAt ? { startsAt: readInstant('/startsAt', startsAt) } : {}),
      ...(endsAt ? { endsAt: readInstant('/endsAt', endsAt) } : {}),
      ...(segment ? { segment: segmentOf(segment) } : {}),
    };
    return answer(await this.activities.changeDetails(id, by, changed, ifVersion), activityViewOf);
  }

  /** Invites the segment within the asker's regions: loyal customers now, the others later (CU-12). */
  @Roles(...organisers)
  @Answers(ActivityView)
  @HttpCode(200)
  @Post(':id/announce')
  async announce(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return answer(await this.activities.announce(id, by, ifVersion), activityViewOf);
  }

  @Roles(...organisers)
  @Answers(ActivityView)
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const cancelled = await this.activities.change(
      id,
      by,
      (activity) => cancelActivity(activity, reason),
      { ifVersion },
    );
    return answer(cancelled, activityViewOf);
  }

  /** It took place: who had a place and was not ticked was absent. */
  @Roles(...organisers)
  @Answers(ActivityView)
  @HttpCode(200)
  @Post(':id/hold')
  async hold(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return answer(await this.activities.hold(id, by, ifVersion), activityViewOf);
  }

  /** Who is invited, in the order of the notices. */
  @Roles(...readers)
  @Answers(PageOf(InvitationView))
  @Get(':id/invitations')
  async invited(@By() by: Actor, @Param('id') id: string, @Query() { cursor, limit }: PageQuery) {
    await this.activities.get(id);
    const after = decodeCursor(cursor, ['number'])?.[0];
    const rows = await this.invitations.list(id, by.regions, after, limit);
    return page(rows, limit, ({ turn }) => [turn]);
  }
}

const segmentOf = (segment: Segment | undefined): Segment => ({
  classes: segment?.classes,
  tiers: segment?.tiers,
  regionCodes: segment?.regionCodes,
  tags: segment?.tags,
  membershipLevels: segment?.membershipLevels,
});
