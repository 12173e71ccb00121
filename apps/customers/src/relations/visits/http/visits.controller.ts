import type { Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ReasonRequest, requireDay } from '../../../whole/request-formats/index.js';
import { arrangeVisit, assignVisit, recordVisit, withdrawArrangement } from '../domain/index.js';
import { visitors, visitReaders } from '../roles.js';
import { FindVisits } from '../store/find-visits.js';
import { Visits } from '../store/visits.js';
import {
  ArrangeVisitRequest,
  AssignVisitRequest,
  FindVisitsRequest,
  RecordVisitRequest,
} from './requests.js';
import { VisitView, visitViewOf } from './views.js';

/** The visits that customers are owed by their tier (CU-11). */
@Controller('visits')
export class VisitsController {
  constructor(
    @Inject(Visits) private readonly visits: Visits,
    @Inject(FindVisits) private readonly finding: FindVisits,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is due and overdue, per account manager or of all; what is due first comes first. */
  @Roles(...visitReaders)
  @Answers(PageOf(VisitView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindVisitsRequest) {
    const { cursor, limit, standing = 'open', dueBy, ...filter } = query;
    requireDay('#/query/dueBy', dueBy);
    const ended = standing === 'done' || standing === 'cancelled';
    const rows = await this.finding.find(
      {
        ...filter,
        statuses: ended ? [standing] : ['due', 'arranged'],
        unassigned: standing === 'unassigned' ? true : undefined,
        dueBefore: this.before(standing === 'overdue', dueBy),
      },
      { regions: by.regions, after: decodeCursor(cursor, ['instant', 'id']), limit },
    );
    const view = this.view();
    return page(
      rows,
      limit,
      ({ dueAt, id }) => [dueAt, id],
      (row) => view(row, row.version),
    );
  }

  @Roles(...visitReaders)
  @Answers(VisitView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.visits.seen(id, by), this.view());
  }

  /** Names who arranges this visit and those after it. An account manager may take one himself. */
  @Roles(...visitors)
  @Answers(VisitView)
  @HttpCode(200)
  @Post(':id/assign')
  async assign(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { accountManagerId }: AssignVisitRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.visits.changeSeen({ id, by, ifVersion }, (visit, context) =>
      assignVisit(visit, accountManagerId, context),
    );
    return answer(stored, this.view());
  }

  /** Sets a day with the customer; again for another day. */
  @Roles(...visitors)
  @Answers(VisitView)
  @HttpCode(200)
  @Post(':id/arrange')
  async arrange(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { on, managerId }: ArrangeVisitRequest,
    @IfMatch() ifVersion?: number,
  ) {
    requireDay('/on', on);
    const stored = await this.visits.changeSeen({ id, by, ifVersion }, (visit, context) =>
      arrangeVisit(visit, { on, managerId }, context),
    );
    return answer(stored, this.view());
  }

  /** The day no longer stands. */
  @Roles(...visitors)
  @Answers(VisitView)
  @HttpCode(200)
  @Post(':id/withdraw-arrangement')
  async withdraw(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.visits.changeSeen({ id, by, ifVersion }, (visit, context) =>
      withdrawArrangement(visit, reason, context),
    );
    return answer(stored, this.view());
  }

  /** The customer was visited; the next visit counts from that day. */
  @Roles(...visitors)
  @Answers(VisitView)
  @HttpCode(200)
  @Post(':id/record')
  async record(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { visitedOn, managerId }: RecordVisitRequest,
    @IfMatch() ifVersion?: number,
  ) {
    requireDay('/visitedOn', visitedOn);
    await this.visits.seen(id, by);
    const stored = await this.visits.done(
      id,
      by,
      (visit, context) => recordVisit(visit, { visitedOn, managerId }, context),
      ifVersion,
    );
    return answer(stored, this.view());
  }

  private view() {
    return visitViewOf(this.clock.now());
  }

  private before(overdue: boolean, dueBy: string | undefined): string | undefined {
    const now = overdue ? this.clock.now() : undefined;
    const end = dueBy === undefined ? undefined : this.handbook.calendar.endOfDay(dueBy);
    return now !== undefined && end !== undefined && now > end ? end : (now ?? end);
  }
}
