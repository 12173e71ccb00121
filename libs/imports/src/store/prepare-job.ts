import type { Handbook } from '@kefu/handbook';
import { localDate, system, type Clock } from '@kefu/kernel';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { planFor } from '../domain/index.js';
import { IMPORTER, IMPORTS, type ImportDefinition, type Importer, type Job } from '../importer.js';
import { Imports } from './imports.js';
import type { Progress } from './import-work.js';
import type { Work } from './job.js';
import { OpenRows } from './open-rows.js';
import { chunksOf, rowsAfter } from './read-groups.js';

/** Gathers what rows are held against, as it stands when the work on them begins. */
@Injectable()
export class PrepareJob {
  @Inject(IMPORTS) private readonly definition!: ImportDefinition;

  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(OpenRows) private readonly rows: OpenRows,
    @Inject(IMPORTER) private readonly importer: Importer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async of(importId: string, progress: Progress, pulse: Work['pulse']): Promise<Work> {
    const { state: file } = await this.imports.get(importId);
    const job: Job = {
      importId,
      by: file.startedBy ?? system('imports'),
      today: localDate(this.clock.now(), this.handbook.calendar.zone),
      duplicateReason: file.duplicateReason ?? undefined,
    };
    const plan = planFor(file.mapping, {
      columns: file.columns,
      known: this.definition.columns,
      today: job.today,
    });
    const { importer } = this;
    const rows = rowsAfter(this.rows.of(importId, file), progress.lastRow);
    const together = importer.together?.bind(importer);
    return {
      ...{ ...job, file, progress, pulse },
      ground: await importer.ground(job),
      chunks: chunksOf(rows, plan, together),
    };
  }
}
