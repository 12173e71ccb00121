import type { Actor } from '@kefu/kernel';
import { Database, type Asked, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  CustomerFollowers,
  Customers,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import type { Merger } from '../../../whole/endings/index.js';
import {
  afterGivingUp,
  attend,
  attendedAsOther,
  enrol,
  enrolledAlready,
  givenUpOf,
  giveUp,
  handOverEnrolment,
  takeTurn,
  undoAttendance,
  type Activity,
  type Enrolment,
} from '../domain/index.js';
import { Activities } from './activities.js';
import { Enrolments } from './enrolments.js';

/**
 * Enrolments with the activity's counts. The activity is locked before its enrolments, so that of two
 * who want the last place one gets it and the other waits (CU-14).
 */
@Injectable()
export class TakePart implements CustomerFollower {
  constructor(
    private readonly database: Database,
    private readonly customers: Customers,
    followers: CustomerFollowers,
    private readonly activities: Activities,
    private readonly enrolments: Enrolments,
  ) {
    followers.add(this);
  }

  /** Whoever was voided takes no place from others. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status !== 'active' || after.status !== 'voided') return;
    await this.giveUpAll([after.id], by, '客户档案作废');
  }

  async giveUpAll(customerIds: readonly string[], by: Actor, reason: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT e.id FROM enrolment e JOIN activity a ON a.id = e.activity_id
       WHERE e.customer_id = ANY ($1::uuid[]) AND e.status IN ('placed', 'waiting')
         AND a.status = 'announced' ORDER BY e.activity_id, e.id`,
      [customerIds],
    );
    for (const { id } of rows) await this.giveUpPlace({ id, by }, reason);
  }

  /**
   * What was enrolled of a merged record is the survivor's; of two in one activity one is given up.
   * Where that is too late the other's stays with the record that is merged: both were counted.
   */
  handOver(activityId: string, { mergedId, survivorId, reason }: Merger, by: Actor): Promise<void> {
    return this.database.transaction(async () => {
      const { state: activity } = await this.lock(activityId);
      const standing = await this.enrolments.standingOf(activityId, [survivorId, mergedId]);
      const own = standing.find(({ customerId }) => customerId === survivorId);
      const other = standing.find(({ customerId }) => customerId === mergedId);
      const givenUp = own && other && givenUpOf(own, other, activity);
      if (givenUp) await this.giveUpPlace({ id: givenUp.id, by }, reason);
      const stays = own && other && !givenUp ? other : undefined;
      if (stays && own) {
        await this.enrolments.change(own.id, by, (one, { now }) =>
          attendedAsOther(one, stays, activity, now),
        );
      }
      for (const { id, activityId: in_ } of await this.enrolments.allOf([mergedId])) {
        if (in_ !== activityId || id === stays?.id) continue;
        await this.enrolments.change(id, by, (one) => handOverEnrolment(one, survivorId, reason));
      }
    });
  }

  enrol(activityId: string, customerId: string, by: Actor): Promise<Stored<Enrolment>> {
    return this.database.transaction(async () => {
      await this.customers.seenForNewRecord(customerId, by);
      const { state: before } = await this.lock(activityId);
      const present = await this.enrolments.presentOf(activityId, customerId);
      if (present) throw enrolledAlready(present.id);
      const { state: activity } = await this.activities.change(activityId, by, takeTurn);
      const standing = activity.places > before.places ? 'placed' : 'waiting';
      return this.enrolments.create(by, (context) =>
        enrol(customerId, activity, standing, context),
      );
    });
  }

  async giveUp(asked: Asked, reason: string | undefined): Promise<Stored<Enrolment>> {
    await this.enrolments.seen(asked.id, asked.by);
    return this.giveUpPlace(asked, reason);
  }

  attend(asked: Asked): Promise<Stored<Enrolment>> {
    return this.withActivity(asked.id, (activity) =>
      this.enrolments.changeSeen(asked, (one, { now }) => attend(one, activity, now)),
    );
  }

  undoAttendance(asked: Asked): Promise<Stored<Enrolment>> {
    return this.withActivity(asked.id, (activity) =>
      this.enrolments.changeSeen(asked, (one) => undoAttendance(one, activity)),
    );
  }

  private giveUpPlace(
    { id, by, ifVersion }: Asked,
    reason: string | undefined,
  ): Promise<Stored<Enrolment>> {
    return this.withActivity(id, async ({ id: activityId }) => {
      const { status: had } = (await this.enrolments.get(id)).state;
      const given = await this.enrolments.change(id, by, (one) => giveUp(one, reason), {
        ifVersion,
      });
      if (had !== 'placed' && had !== 'waiting') return given;
      if (had === 'placed') await this.enrolments.moveUpFirst(activityId, 1, by);
      await this.activities.change(activityId, by, (activity) => afterGivingUp(activity, had));
      return given;
    });
  }

  private withActivity<Done>(
    enrolmentId: string,
    act: (activity: Activity) => Promise<Done>,
  ): Promise<Done> {
    return this.database.transaction(async () => {
      const { activityId } = (await this.enrolments.get(enrolmentId)).state;
      return act((await this.lock(activityId)).state);
    });
  }

  private async lock(activityId: string): Promise<Stored<Activity>> {
    await this.database.query('SELECT FROM activity WHERE id = $1 FOR UPDATE', [activityId]);
    return this.activities.get(activityId);
  }
}
