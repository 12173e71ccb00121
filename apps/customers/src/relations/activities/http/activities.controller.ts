import { parseInstant, type Actor } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  Creates,
  Lists,
  PageOf,
  PageQuery,
  Reads,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { readers } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { cancelActivity, planActivity, type Segment } from '../domain/index.js';
import { organisers } from '../roles.js';
import { Activities } from '../store/activities.js';
import { ActivityRecord } from '../store/activity-record.js';
import { FindActivities } from '../store/find-activities.js';
import { Invitations } from '../store/invitations.js';
import { InvitationView } from './invitation-view.js';
import { ChangeActivityRequest, FindActivitiesRequest, PlanActivityRequest } from './requests.js';

/** Lectures, get-togethers and drives for customers (CU-14). */
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly finding: FindActivities,
    private readonly invitations: Invitations,
  ) {}

  /** What begins first comes first. */
  @Lists('', ActivityRecord, readers)
  list(@Query() query: FindActivitiesRequest) {
    return this.finding.find(query);
  }

  /** One activity. */
  @Reads(':id', ActivityRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.activities.seen(id, by);
  }

  /** Nobody hears of it before it is announced. */
  @Creates('', ActivityRecord, organisers)
  plan(@By() by: Actor, @Body() body: PlanActivityRequest) {
    const { title, kind, place, capacity } = body;
    const segment: Segment = body.segment ?? {};
    const startsAt = parseInstant(body.startsAt);
    const endsAt = parseInstant(body.endsAt);
    const details = { title, kind, place, startsAt, endsAt, capacity, segment };
    return this.activities.create(by, (context) => planActivity(details, context));
  }

  /** Absent fields stay. */
  @Roles(...organisers)
  @Answers(ActivityRecord)
  @Patch(':id')
  change(@Asked() asked: Asked, @Body() body: ChangeActivityRequest) {
    const { title, place, capacity, segment, startsAt, endsAt } = body;
    return this.activities.changeDetails(asked, {
      ...(title && { title }),
      ...(place && { place }),
      ...(capacity && { capacity }),
      ...(segment && { segment }),
      ...(startsAt && { startsAt: parseInstant(startsAt) }),
      ...(endsAt && { endsAt: parseInstant(endsAt) }),
    });
  }

  /** Invites the segment within the asker's regions: loyal customers now, the others later (CU-12). */
  @Changes(':id/announce', ActivityRecord, organisers)
  announce(@Asked() asked: Asked) {
    return this.activities.announce(asked);
  }

  /** It does not take place; whoever enrolled is to be told. */
  @Changes(':id/cancel', ActivityRecord, organisers)
  cancel(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.activities.changeSeen(asked, (activity) => cancelActivity(activity, reason));
  }

  /** It took place: who had a place and was not ticked was absent. */
  @Changes(':id/hold', ActivityRecord, organisers)
  hold(@Asked() asked: Asked) {
    return this.activities.hold(asked);
  }

  /** Who is invited, in the order of the notices. */
  @Roles(...readers)
  @Answers(PageOf(InvitationView))
  @Get(':id/invitations')
  async invited(@By() by: Actor, @Param('id') id: string, @Query() range: PageQuery) {
    await this.activities.seen(id, by);
    return this.invitations.list(id, by.regions, range);
  }
}
