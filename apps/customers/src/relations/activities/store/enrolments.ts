import type { Actor } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { customerRecordsOf } from '../../../records/customers/index.js';
import { moveUp, type Enrolment, type EnrolmentStatus } from '../domain/index.js';
import { EnrolmentRecord } from './activity-record.js';

@Injectable()
export class Enrolments extends customerRecordsOf<Enrolment>({
  name: 'enrolment',
  entity: EnrolmentRecord,
}) {
  /** In the order of their turns. */
  async idsOf(activityId: string, status: EnrolmentStatus): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM enrolment WHERE activity_id = $1 AND status = $2 ORDER BY turn',
      [activityId, status],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives places to those who have waited longest; the activity must be locked. */
  async moveUpFirst(activityId: string, howMany: number, by: Actor): Promise<void> {
    const waiting = await this.idsOf(activityId, 'waiting');
    for (const id of waiting.slice(0, howMany)) await this.change(id, by, moveUp);
  }

  /** Those by which these customers take part; the activity must be locked. */
  async standingOf(activityId: string, customerIds: readonly string[]): Promise<Enrolment[]> {
    const all = await this.allOf(customerIds);
    return all.filter((one) => one.activityId === activityId && one.status !== 'given-up');
  }

  /** The one by which the customer takes part, if they do. */
  presentOf(activityId: string, customerId: string): Promise<Enrolment | undefined> {
    return this.firstOf(customerId, `activity_id = $2 AND status <> 'given-up'`, activityId);
  }
}
