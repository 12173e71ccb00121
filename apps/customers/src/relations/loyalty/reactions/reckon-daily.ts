import { system } from '@kefu/kernel';
import { Recurs } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { Loyalties } from '../store/loyalties.js';

const MOST_IN_A_NIGHT = 20_000;

/** CU-12: a class also changes because time passes and nothing is ordered. */
@Injectable()
export class ReckonDaily {
  constructor(private readonly loyalties: Loyalties) {}

  @Recurs({ kind: 'CU-12', cron: '30 0 * * *' })
  async on(): Promise<void> {
    await this.loyalties.reckonDue(system('CU-12'), MOST_IN_A_NIGHT);
  }
}
