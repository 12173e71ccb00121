import type { Actor, Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { Asked, By, Changes, CLOCK, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import {
  arrangeVisit,
  assignVisit,
  recordVisit,
  withdrawArrangement,
  type Visit,
  type VisitContext,
  type VisitDecision,
} from '../domain/index.js';
import { visitors, visitReaders } from '../roles.js';
import { FindVisits } from '../store/find-visits.js';
import { Visits } from '../store/visits.js';
import {
  ArrangeVisitRequest,
  AssignVisitRequest,
  FindVisitsRequest,
  RecordVisitRequest,
} from './requests.js';
import { viewAt, VisitView } from './visit-view.js';

/** The visits that customers are owed by their tier (CU-11). */
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly visits: Visits,
    private readonly finding: FindVisits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is due and overdue, per account manager or of all; what is due first comes first. */
  @Lists('', VisitView, visitReaders)
  async find(@By() by: Actor, @Query() query: FindVisitsRequest) {
    const { items, ...more } = await this.finding.find(query, by.regions);
    return { ...more, items: items.map(viewAt(this.clock.now())) };
  }

  /** One visit. */
  @Reads(':id', VisitView, visitReaders)
  async read(@Asked() { id, by }: Asked) {
    return this.shown(await this.visits.seen(id, by));
  }

  /** Names who arranges this visit and those after it. An account manager may take one themselves. */
  @Changes(':id/assign', VisitView, visitors)
  assign(@Asked() asked: Asked, @Body() { accountManagerId }: AssignVisitRequest) {
    return this.change(asked, (visit, context) => assignVisit(visit, accountManagerId, context));
  }

  /** Sets a day with the customer; again for another day. */
  @Changes(':id/arrange', VisitView, visitors)
  arrange(@Asked() asked: Asked, @Body() command: ArrangeVisitRequest) {
    return this.change(asked, (visit, context) => arrangeVisit(visit, command, context));
  }

  /** The day no longer stands. */
  @Changes(':id/withdraw-arrangement', VisitView, visitors)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.change(asked, (visit, context) => withdrawArrangement(visit, reason, context));
  }

  /** The customer was visited; the next visit counts from that day. */
  @Changes(':id/record', VisitView, visitors)
  async record(@Asked() asked: Asked, @Body() command: RecordVisitRequest) {
    const done = (visit: Visit, context: VisitContext) => recordVisit(visit, command, context);
    return this.shown(await this.visits.done(asked, done));
  }

  private async change(
    asked: Asked,
    decide: (visit: Visit, context: VisitContext) => VisitDecision,
  ) {
    return this.shown(await this.visits.changeSeen(asked, decide));
  }

  private shown(visit: Stored<Visit>) {
    return viewAt(this.clock.now())(visit);
  }
}
