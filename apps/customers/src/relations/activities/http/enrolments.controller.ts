import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, decodeCursor, IfMatch, page, PageOf, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { keepers, readers } from '../../../whole/access/index.js';
import { Customers } from '../../../records/customers/index.js';
import { Activities } from '../store/activities.js';
import { Enrolments } from '../store/enrolments.js';
import { FindActivities, type ListedEnrolment } from '../store/find-activities.js';
import { TakePart } from '../store/take-part.js';
import { EnrolRequest, FindEnrolmentsRequest, GiveUpRequest } from './requests.js';
import { EnrolmentView, enrolmentViewOf } from './views.js';

/** Who takes part in an activity (CU-14). */
@Controller()
export class EnrolmentsController {
  constructor(
    @Inject(Activities) private readonly activities: Activities,
    @Inject(Enrolments) private readonly enrolments: Enrolments,
    @Inject(TakePart) private readonly takePart: TakePart,
    @Inject(FindActivities) private readonly finding: FindActivities,
    @Inject(Customers) private readonly customers: Customers,
  ) {}

  /** A place while there is one, else the waiting list: `status` says which. */
  @Roles(...keepers)
  @Answers(EnrolmentView)
  @Post('activities/:id/enrolments')
  async enrol(@By() by: Actor, @Param('id') id: string, @Body() { customerId }: EnrolRequest) {
    return answer(await this.takePart.enrol(id, customerId, by), enrolmentViewOf);
  }

  /** In the order in which they enrolled; `status=attended` for who came. */
  @Roles(...readers)
  @Answers(PageOf(EnrolmentView))
  @Get('activities/:id/enrolments')
  async list(
    @By() by: Actor,
    @Param('id') activityId: string,
    @Query() query: FindEnrolmentsRequest,
  ) {
    await this.activities.get(activityId);
    const { cursor, limit, status } = query;
    const after = decodeCursor(cursor, ['id'])?.[0];
    const filter = { activityId, status };
    return pageOf(await this.finding.enrolments(filter, by.regions, after, limit), limit);
  }

  /** What the customer enrolled for, and what he came to. */
  @Roles(...readers)
  @Answers(PageOf(EnrolmentView))
  @Get('customers/:id/enrolments')
  async ofCustomer(
    @By() by: Actor,
    @Param('id') askedId: string,
    @Query() query: FindEnrolmentsRequest,
  ) {
    const { id: customerId } = (await this.customers.standingSeen(askedId, by)).state;
    const { cursor, limit, status } = query;
    const after = decodeCursor(cursor, ['id'])?.[0];
    const filter = { customerId, status };
    return pageOf(await this.finding.enrolments(filter, ['*'], after, limit), limit);
  }

  @Roles(...readers)
  @Answers(EnrolmentView)
  @Get('enrolments/:id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.enrolments.seen(id, by), enrolmentViewOf);
  }

  /** The place goes to whoever waits first; who comes back enrols anew. */
  @Roles(...keepers)
  @Answers(EnrolmentView)
  @HttpCode(200)
  @Post('enrolments/:id/give-up')
  async giveUp(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: GiveUpRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.takePart.giveUp(id, by, reason, ifVersion), enrolmentViewOf);
  }

  /** He came; also of one who was taken for absent. */
  @Roles(...keepers)
  @Answers(EnrolmentView)
  @HttpCode(200)
  @Post('enrolments/:id/attend')
  async attend(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return answer(await this.takePart.attend(id, by, ifVersion), enrolmentViewOf);
  }

  /** Ticked by mistake. */
  @Roles(...keepers)
  @Answers(EnrolmentView)
  @HttpCode(200)
  @Post('enrolments/:id/undo-attendance')
  async undoAttendance(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return answer(await this.takePart.undoAttendance(id, by, ifVersion), enrolmentViewOf);
  }
}

const pageOf = (rows: readonly ListedEnrolment[], limit: number) =>
  page(
    rows,
    limit,
    ({ id }) => [id],
    (row) => enrolmentViewOf(row, row.version),
  );
