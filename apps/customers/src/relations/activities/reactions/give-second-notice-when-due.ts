import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { GIVE_SECOND_NOTICE } from '../domain/index.js';
import { Activities } from '../store/activities.js';

/** CU-14: the head start of loyal customers is over. */
@Injectable()
export class GiveSecondNoticeWhenDue {
  constructor(@Inject(Activities) private readonly activities: Activities) {}

  @WhenDue('activity', GIVE_SECOND_NOTICE)
  async on({ ref }: FiredTimer): Promise<void> {
    await this.activities.giveSecondNotice(ref, system('CU-14'));
  }
}
