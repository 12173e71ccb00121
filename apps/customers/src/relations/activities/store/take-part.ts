import type { Actor } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
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
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(CustomerFollowers) followers: CustomerFollowers,
    @Inject(Activities) private readonly activities: Activities,
    @Inject(Enrolments) private readonly enrolments: Enrolments,
  ) {
    followers.add(this);
  }

  /** Whoever was voided takes no place from others. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status !== 'active' || after.status !== 'voided') return;
    await this.giveUpAll([after.id], by, '客户档案作废');
  }

  async giveUpAll(customerIds: readonly string[], by: Actor, reason: string): Promise<void> {
    const rows = await this.platform.database.query<{ id: string }>(
      `SELECT e.id FROM enrolment e JOIN activity a ON a.id = e.activity_id
       WHERE e.customer_id = ANY ($1::uuid[]) AND e.status IN ('placed', 'waiting')
         AND a.status = 'announced' ORDER BY e.activity_id, e.id`,
      [customerIds],
    );
    for (const { id } of rows) await this.giveUpPlace(id, by, reason);
  }

  /**
   * What was enrolled of a merged record is the survivor's; of two in one activity one is given up.
   * Where that is too late the other's stays with the record that is merged: both were counted.
   */
  handOver(activityId: string, { mergedId, survivorId, reason }: Merger, by: Actor): Promise<void> {
    return this.platform.database.transaction(async () => {
      const { state: activity } = await this.lock(activityId);
      const standing = await this.enrolments.standingOf(activityId, [survivorId, mergedId]);
      const own = standing.find(({ customerId }) => customerId === survivorId);
      const other = standing.find(({ customerId }) => customerId === mergedId);
      const givenUp = own && other && givenUpOf(own, other, activity);
      if (givenUp) await this.giveUpPlace(givenUp.id, by, reason);
      const stays = own && other && !givenUp ? other : undefined;
      if (stays && own) {
        const now = this.platform.clock.now();
        await this.enrolments.change(own.id, by, (one) =>
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
    return this.platform.database.transaction(async () => {
      await this.customers.seenForNewRecord(customerId, by);
      const { state: before } = await this.lock(activityId);
      const present = await this.enrolments.presentOf(activityId, customerId);
      if (present !== undefined) throw enrolledAlready(present);
      const { state: activity } = await this.activities.change(activityId, by, takeTurn);
      const standing = activity.places > before.places ? 'placed' : 'waiting';
      return this.enrolments.create(by, (context) =>
        enrol(customerId, activity, standing, context),
      );
    });
  }

  async giveUp(
    id: string,
    by: Actor,
    reason: string | undefined,
    ifVersion: number | undefined,
  ): Promise<Stored<Enrolment>> {
    await this.enrolments.seen(id, by);
    return this.giveUpPlace(id, by, reason, ifVersion);
  }

  attend(id: string, by: Actor, ifVersion: number | undefined): Promise<Stored<Enrolment>> {
    return this.change(id, by, ifVersion, (enrolment, activity) =>
      attend(enrolment, activity, this.platform.clock.now()),
    );
  }

  undoAttendance(id: string, by: Actor, ifVersion: number | undefined): Promise<Stored<Enrolment>> {
    return this.change(id, by, ifVersion, undoAttendance);
  }

  private giveUpPlace(
    id: string,
    by: Actor,
    reason: string | undefined,
    ifVersion?: number,
  ): Promise<Stored<Enrolment>> {
    return this.platform.database.transaction(async () => {
      const { activityId } = (await this.enrolments.get(id)).state;
      await this.lock(activityId);
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

  private change(
    id: string,
    by: Actor,
    ifVersion: number | undefined,
    decide: (
      enrolment: Enrolment,
      activity: Parameters<typeof attend>[1],
    ) => ReturnType<typeof attend>,
  ): Promise<Stored<Enrolment>> {
    return this.platform.database.transaction(async () => {
      const { activityId } = (await this.enrolments.seen(id, by)).state;
      const { state: activity } = await this.lock(activityId);
      return this.enrolments.change(id, by, (one) => decide(one, activity), { ifVersion });
    });
  }

  private async lock(activityId: string) {
    await this.platform.database.query('SELECT FROM activity WHERE id = $1 FOR UPDATE', [
      activityId,
    ]);
    return this.activities.get(activityId);
  }
}
