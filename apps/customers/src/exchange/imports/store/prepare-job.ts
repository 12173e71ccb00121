import type { Handbook } from '@kefu/handbook';
import { localDate, system, type Clock } from '@kefu/kernel';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Regions } from '../../../whole/regions/index.js';
import { planFor } from '../domain/index.js';
import { Imports } from './imports.js';
import type { Progress } from './import-work.js';
import { rowsAfter, type Job } from './job.js';
import { OpenRows } from './open-rows.js';

/** Gathers what rows are held against, as it stands when the work on them begins. */
@Injectable()
export class PrepareJob {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(OpenRows) private readonly rows: OpenRows,
    @Inject(Regions) private readonly regions: Regions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async of(id: string, progress: Progress, pulse: Job['pulse']): Promise<Job> {
    const { state: file } = await this.imports.get(id);
    const ground = {
      by: file.startedBy ?? system('imports'),
      plan: planFor(file.mapping, file.columns),
      columns: file.columns,
      today: localDate(this.clock.now(), this.handbook.calendar.zone),
      regions: await this.regions.standings(),
      duplicateReason: file.duplicateReason,
    };
    return {
      id,
      file,
      progress,
      ground,
      rows: rowsAfter(this.rows.of(id, file), progress.lastRow),
      pulse,
    };
  }
}
