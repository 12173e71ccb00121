import { Recurs } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { KeepVisits } from '../store/keep-visits.js';

const SOME_AT_A_TIME = 2_000;

/** Whoever was filed before the service knew of visits gets their first one in some night. */
@Injectable()
export class ScheduleMissingVisitsDaily {
  constructor(private readonly keeping: KeepVisits) {}

  @Recurs({ kind: 'schedule-missing-visits', cron: '0 3 * * *' })
  async on(): Promise<void> {
    await this.keeping.scheduleMissing(SOME_AT_A_TIME);
  }
}
