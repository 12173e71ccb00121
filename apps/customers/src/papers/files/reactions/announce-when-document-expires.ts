import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { ANNOUNCE_EXPIRY, announceExpiring } from '../domain/index.js';
import { Files } from '../store/files.js';

/** CU-05 */
@Injectable()
export class AnnounceWhenDocumentExpires {
  constructor(private readonly files: Files) {}

  @WhenDue('file', ANNOUNCE_EXPIRY)
  async on(timer: FiredTimer): Promise<void> {
    await this.files.change(timer.ref, system('CU-05'), announceExpiring, { noWait: true });
  }
}
