import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Aggregates, type Platform, type Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  announceActivity,
  changeActivity,
  giveSecondNotice,
  holdActivity,
  markAbsent,
  type Activity,
  type ActivityDetails,
} from '../domain/index.js';
import { ActivityRow } from './activity-row.js';
import { Enrolments } from './enrolments.js';
import { Invitations } from './invitations.js';

@Injectable()
export class Activities extends Aggregates<Activity, { readonly handbook: Handbook }> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(HANDBOOK) handbook: Handbook,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(Enrolments) private readonly enrolments: Enrolments,
  ) {
    super(shared, { name: 'activity', entity: ActivityRow }, { handbook });
  }

  /** More places than before go to those who wait. */
  changeDetails(
    id: string,
    by: Actor,
    patch: Partial<ActivityDetails>,
    ifVersion: number | undefined,
  ): Promise<Stored<Activity>> {
    return this.shared.database.transaction(async () => {
      const stored = await this.change(
        id,
        by,
        (activity, context) => changeActivity(activity, patch, context),
        { ifVersion },
      );
      const { capacity, places, waiting } = stored.state;
      const moving = Math.min(capacity - places, waiting);
      if (moving <= 0) return stored;
      const counts = { places: places + moving, waiting: waiting - moving };
      await this.enrolments.moveUpFirst(id, moving, by);
      return this.change(id, by, (activity) => ({ next: { ...activity, ...counts }, events: [] }));
    });
  }

  announce(id: string, by: Actor, ifVersion: number | undefined): Promise<Stored<Activity>> {
    return this.shared.database.transaction(async (tx) => {
      await tx.query('SELECT FROM activity WHERE id = $1 FOR UPDATE', [id]);
      const { state } = await this.get(id);
      if (state.status === 'planned') {
        await this.invitations.invite(id, state.segment, by.regions);
      }
      const first = await this.invitations.inWave(id, 1);
      const more = (await this.invitations.inWave(id, 2)).length > 0;
      return this.change(
        id,
        by,
        (activity, context) => announceActivity(activity, { first, more }, context),
        { ifVersion },
      );
    });
  }

  async giveSecondNotice(id: string, by: Actor): Promise<void> {
    const others = await this.invitations.inWave(id, 2);
    await this.change(id, by, (activity, context) => giveSecondNotice(activity, others, context), {
      noWait: true,
    });
  }

  /** Closes it: who had a place and was not seen was absent. */
  hold(id: string, by: Actor, ifVersion: number | undefined): Promise<Stored<Activity>> {
    return this.shared.database.transaction(async (tx) => {
      await tx.query('SELECT FROM activity WHERE id = $1 FOR UPDATE', [id]);
      const attended = (await this.enrolments.idsOf(id, 'attended')).length;
      const absent = await this.enrolments.idsOf(id, 'placed');
      const held = await this.change(
        id,
        by,
        (activity, context) => holdActivity(activity, { attended, absent: absent.length }, context),
        { ifVersion },
      );
      for (const one of absent) await this.enrolments.change(one, by, markAbsent);
      return held;
    });
  }
}
