import type { Actor } from '@kefu/kernel';
import type { Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerRecords, Customers } from '../../../records/customers/index.js';
import { moveUp, type Enrolment, type EnrolmentStatus } from '../domain/index.js';
import { EnrolmentRow } from './activity-row.js';

@Injectable()
export class Enrolments extends CustomerRecords<Enrolment> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
  ) {
    super({ platform: shared, customers }, { name: 'enrolment', entity: EnrolmentRow });
  }

  /** In the order of their turns. */
  async idsOf(activityId: string, status: EnrolmentStatus): Promise<string[]> {
    const rows = await this.shared.database.query<{ id: string }>(
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

  /** The one by which the customer takes part, if he does. */
  async presentOf(activityId: string, customerId: string): Promise<string | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      `SELECT id FROM enrolment WHERE activity_id = $1 AND customer_id = $2
         AND status <> 'given-up'`,
      [activityId, customerId],
    );
    return row?.id;
  }
}
