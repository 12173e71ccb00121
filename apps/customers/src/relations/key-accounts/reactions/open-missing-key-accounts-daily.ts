import { Recurs } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { KeyAccounts } from '../store/key-accounts.js';

const SOME_AT_A_TIME = 2_000;

/** Whoever was a key account before the service kept them gets their record in some night. */
@Injectable()
export class OpenMissingKeyAccountsDaily {
  constructor(private readonly accounts: KeyAccounts) {}

  @Recurs({ kind: 'open-missing-key-accounts', cron: '5 3 * * *' })
  async on(): Promise<void> {
    await this.accounts.openMissing(SOME_AT_A_TIME);
  }
}
