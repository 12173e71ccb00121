import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { keepers, readers } from '../../../whole/access/index.js';
import { Customers } from '../../../records/customers/index.js';
import { Activities } from '../store/activities.js';
import { EnrolmentRecord } from '../store/activity-record.js';
import { Enrolments } from '../store/enrolments.js';
import { FindActivities } from '../store/find-activities.js';
import { TakePart } from '../store/take-part.js';
import { EnrolRequest, FindEnrolmentsRequest, GiveUpRequest } from './requests.js';

/** Who takes part in an activity (CU-14). */
@Controller()
export class EnrolmentsController {
  constructor(
    private readonly activities: Activities,
    private readonly enrolments: Enrolments,
    private readonly takePart: TakePart,
    private readonly finding: FindActivities,
    private readonly customers: Customers,
  ) {}

  /** A place while there is one, else the waiting list: `status` says which. */
  @Creates('activities/:id/enrolments', EnrolmentRecord, keepers)
  enrol(@By() by: Actor, @Param('id') id: string, @Body() { customerId }: EnrolRequest) {
    return this.takePart.enrol(id, customerId, by);
  }

  /** In the order in which they enrolled; `status=attended` for who came. */
  @Lists('activities/:id/enrolments', EnrolmentRecord, readers)
  async list(
    @By() by: Actor,
    @Param('id') id: string,
    @Query() { status, cursor, limit }: FindEnrolmentsRequest,
  ) {
    const { state: activity } = await this.activities.seen(id, by);
    const filter = { activityId: activity.id, status, cursor, limit };
    return this.finding.enrolments(filter, by.regions);
  }

  /** What the customer enrolled for, and what they came to. */
  @Lists('customers/:id/enrolments', EnrolmentRecord, readers)
  async ofCustomer(
    @By() by: Actor,
    @Param('id') id: string,
    @Query() { status, cursor, limit }: FindEnrolmentsRequest,
  ) {
    const { state: customer } = await this.customers.standingSeen(id, by);
    const filter = { customerId: customer.id, status, cursor, limit };
    return this.finding.enrolments(filter, ['*']);
  }

  /** One enrolment. */
  @Reads('enrolments/:id', EnrolmentRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.enrolments.seen(id, by);
  }

  /** The place goes to whoever waits first; who comes back enrols anew. */
  @Changes('enrolments/:id/give-up', EnrolmentRecord, keepers)
  giveUp(@Asked() asked: Asked, @Body() { reason }: GiveUpRequest) {
    return this.takePart.giveUp(asked, reason);
  }

  /** The customer came; also of one who was taken for absent. */
  @Changes('enrolments/:id/attend', EnrolmentRecord, keepers)
  attend(@Asked() asked: Asked) {
    return this.takePart.attend(asked);
  }

  /** Ticked by mistake. */
  @Changes('enrolments/:id/undo-attendance', EnrolmentRecord, keepers)
  undoAttendance(@Asked() asked: Asked) {
    return this.takePart.undoAttendance(asked);
  }
}
