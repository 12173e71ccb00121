import { type Asked, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  announceActivity,
  changeActivity,
  giveSecondNotice,
  holdActivity,
  markAbsent,
  type Activity,
  type ActivityContext,
  type ActivityDecision,
  type ActivityDetails,
} from '../domain/index.js';
import { ActivityRecord } from './activity-record.js';
import { Enrolments } from './enrolments.js';
import { Invitations } from './invitations.js';

@Injectable()
export class Activities extends aggregatesOf<Activity>({
  name: 'activity',
  entity: ActivityRecord,
}) {
  @Inject(Invitations) private readonly invitations!: Invitations;
  @Inject(Enrolments) private readonly enrolments!: Enrolments;

  /** More places than before go to those who wait. */
  changeDetails(asked: Asked, patch: Partial<ActivityDetails>): Promise<Stored<Activity>> {
    const { id, by } = asked;
    return this.database.transaction(async () => {
      const stored = await this.changeSeen(asked, (activity, context) =>
        changeActivity(activity, patch, context),
      );
      const { capacity, places, waiting } = stored.state;
      const moving = Math.min(capacity - places, waiting);
      if (moving <= 0) return stored;
      const counts = { places: places + moving, waiting: waiting - moving };
      await this.enrolments.moveUpFirst(id, moving, by);
      return this.change(id, by, (activity) => ({ next: { ...activity, ...counts }, events: [] }));
    });
  }

  announce(asked: Asked): Promise<Stored<Activity>> {
    const { id, by } = asked;
    return this.changeSeen(asked, async (activity, context) => {
      if (activity.status === 'planned') {
        await this.invitations.invite(id, activity.segment, by.regions);
      }
      const first = await this.invitations.inWave(id, 1);
      const more = (await this.invitations.inWave(id, 2)).length > 0;
      return announceActivity(activity, { first, more }, context);
    });
  }

  /** What becomes of it when the head start of loyal customers is over. */
  async afterHeadStart(activity: Activity, context: ActivityContext): Promise<ActivityDecision> {
    const others = await this.invitations.inWave(activity.id, 2);
    return giveSecondNotice(activity, others, context);
  }

  /** Closes it: who had a place and was not seen was absent. */
  hold(asked: Asked): Promise<Stored<Activity>> {
    const { id, by } = asked;
    return this.database.transaction(async () => {
      let absent: readonly string[] = [];
      const held = await this.changeSeen(asked, async (activity, context) => {
        const attended = (await this.enrolments.idsOf(id, 'attended')).length;
        absent = await this.enrolments.idsOf(id, 'placed');
        return holdActivity(activity, { attended, absent: absent.length }, context);
      });
      for (const one of absent) await this.enrolments.change(one, by, markAbsent);
      return held;
    });
  }
}
