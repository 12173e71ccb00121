import { Int, listOf, OneOf, optional, Part } from '@kefu/fields';
import type { Actor, Clock } from '@kefu/kernel';
import { Answers, Asked, By, Changes, CLOCK, Creates, Lists, Reads, Roles } from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints, FindComplaints, KeepComplaints } from '../store/index.js';
import {
  ClassifyRequest,
  ContactRequest,
  filterOf,
  FilterQuery,
  instantOf,
  RecordRequest,
  ReportUpRequest,
  TakeDownRequest,
  timed,
} from './requests.js';
import { handlers, managers, readers, recorders, speakers } from './roles.js';

class CountView {
  @OneOf(domain.complaintStatuses) status!: domain.ComplaintStatus;
  /** Absent of those that were not classed yet. */
  @OneOf(domain.severities, optional) severity?: domain.Severity;
  @Int() count!: number;
  /** How many of them are late. */
  @Int() overdue!: number;
}

export class CountsView {
  @Part(() => CountView, listOf()) items!: CountView[];
}

/** What is recorded of a complaint, and who looks at it: CP-01 to CP-04. */
@Controller('complaints')
export class ComplaintsController {
  constructor(
    private readonly complaints: Complaints,
    private readonly keeping: KeepComplaints,
    private readonly finding: FindComplaints,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records what a customer complains of; whoever does owns it until another takes it over (CP-01, G-01). */
  @Creates('', ComplaintRecord, recorders)
  record(@By() by: Actor, @Body() { madeAt, receivedAt, ...told }: RecordRequest) {
    const when = { madeAt: instantOf(madeAt), receivedAt: instantOf(receivedAt) };
    return this.keeping.record(by, { ...told, ...when });
  }

  /** By state, class, owner, department, region and deadline, the most urgent first. */
  @Lists('', ComplaintRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, ...query }: FilterQuery) {
    return this.finding.find(by, filterOf(query, this.clock.now()), { cursor, limit });
  }

  /** How many there are of each state and severity, by the filters of the list. */
  @Roles(...readers)
  @Answers(CountsView)
  @Get('counts')
  async count(@By() by: Actor, @Query() { cursor: _c, limit: _l, ...query }: FilterQuery) {
    const counts = await this.finding.count(
      by,
      filterOf(query, this.clock.now()),
      this.clock.now(),
    );
    return {
      items: counts.map(({ severity, ...count }) => ({
        ...count,
        ...(severity ? { severity } : {}),
      })),
    };
  }

  /** One complaint. */
  @Reads(':id', ComplaintRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.complaints.seen(id, by);
  }

  /** What the customer said in the callback that it came out of, by whoever heard it (CP-01). */
  @Changes(':id/take-down', ComplaintRecord, speakers)
  takeDown(@Asked() asked: Asked, @Body() told: TakeDownRequest) {
    return this.keeping.takeDown(asked, told);
  }

  /** The manager checked the form; not whoever recorded it, where there is another (CP-02). */
  @Changes(':id/confirm', ComplaintRecord, managers)
  confirm(@Asked() asked: Asked) {
    return this.keeping.confirm(asked);
  }

  /** Classes it, or classes it anew with a reason (CP-03). */
  @Changes(':id/classify', ComplaintRecord, handlers)
  classify(@Asked() asked: Asked, @Body() given: ClassifyRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.classify(complaint, given, context),
    );
  }

  /** The director, or the general manager, was told of it (CP-04). */
  @Changes(':id/report-up', ComplaintRecord, handlers)
  reportUp(@Asked() asked: Asked, @Body() told: ReportUpRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.reportUp(complaint, timed(told), context),
    );
  }

  /** Whoever asks answers for it from now on (G-01). */
  @Changes(':id/accept-ownership', ComplaintRecord, handlers)
  own(@Asked() asked: Asked) {
    return this.complaints.changeSeen(asked, domain.acceptOwnership);
  }

  /** A word with the customer, or an attempt to have one (CP-13). */
  @Changes(':id/contact', ComplaintRecord, speakers)
  contact(@Asked() asked: Asked, @Body() made: ContactRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.recordContact(complaint, timed(made), context),
    );
  }
}
