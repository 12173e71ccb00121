import type { Actor, Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { Asked, By, Changes, CLOCK, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { withdrawArrangement, type Visit } from '../domain/index.js';
import { visitors, visitReaders } from '../roles.js';
import { FindVisits } from '../store/find-visits.js';
import { NamePeople } from '../store/name-people.js';
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
    private readonly naming: NamePeople,
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
  async assign(@Asked() asked: Asked, @Body() { accountManagerId }: AssignVisitRequest) {
    return this.shown(await this.naming.assign(asked, accountManagerId));
  }

  /** Sets a day with the customer; again for another day. */
  @Changes(':id/arrange', VisitView, visitors)
  async arrange(@Asked() asked: Asked, @Body() command: ArrangeVisitRequest) {
    return this.shown(await this.naming.arrange(asked, command));
  }

  /** The day no longer stands. */
  @Changes(':id/withdraw-arrangement', VisitView, visitors)
  async withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    const withdrawn = await this.visits.changeSeen(asked, (visit, context) =>
      withdrawArrangement(visit, reason, context),
    );
    return this.shown(withdrawn);
  }

  /** The customer was visited; the next visit counts from that day. */
  @Changes(':id/record', VisitView, visitors)
  async record(@Asked() asked: Asked, @Body() command: RecordVisitRequest) {
    return this.shown(await this.naming.record(asked, command));
  }

  private shown(visit: Stored<Visit>) {
    return viewAt(this.clock.now())(visit);
  }
}
