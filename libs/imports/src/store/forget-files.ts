import type { Handbook } from '@kefu/handbook';
import { plusMillis, system } from '@kefu/kernel';
import type { Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { cancelImport } from '../domain/index.js';
import { ImportFiles } from './import-files.js';
import { Imports } from './imports.js';
import { ImportSteps } from './import-steps.js';

const DAY_MS = 86_400_000;

/** Files hold personal data: one that was imported, or that nobody imports, does not stay. */
@Injectable()
export class ForgetFiles {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(ImportSteps) private readonly steps: ImportSteps,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async whatIsOver(): Promise<void> {
    await this.cancelWhatWaitsTooLong();
    const { database } = this.platform;
    const over = await database.query<{ id: string }>(
      `SELECT id FROM import WHERE status IN ('done', 'failed', 'cancelled')
         AND EXISTS (SELECT FROM import_file WHERE import_id = id)`,
    );
    for (const { id } of over) {
      await this.steps.forget(id);
      await this.files.forget(id);
    }
  }

  private async cancelWhatWaitsTooLong(): Promise<void> {
    const days = this.handbook.parameter('CU-15', 'keepFileDays');
    const waiting = await this.platform.database.query<{ id: string }>(
      `SELECT id FROM import WHERE status IN ('uploaded', 'mapped', 'checked') AND updated_at < $1`,
      [plusMillis(this.platform.clock.now(), -days * DAY_MS)],
    );
    for (const { id } of waiting) {
      await this.imports.change(id, system('imports'), (file) =>
        cancelImport(file, `not imported within ${days} days`),
      );
    }
  }
}
