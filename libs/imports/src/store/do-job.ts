import { Inject, Injectable } from '@nestjs/common';
import { CheckFile } from './check-file.js';
import { Overtaken } from './import-work.js';
import { GivenUp, type Work } from './job.js';
import { RunFile } from './run-file.js';
import { ImportSteps } from './import-steps.js';
import { PrepareJob } from './prepare-job.js';

/** Does what a file waits for, from where the work on it stopped. */
@Injectable()
export class DoJob {
  constructor(
    @Inject(PrepareJob) private readonly prepare: PrepareJob,
    @Inject(CheckFile) private readonly check: CheckFile,
    @Inject(RunFile) private readonly run: RunFile,
    @Inject(ImportSteps) private readonly steps: ImportSteps,
  ) {}

  async of(id: string, pulse: Work['pulse']): Promise<void> {
    const progress = await this.steps.work.of(id);
    if (!progress?.phase) return;
    const work = await this.prepare.of(id, progress, pulse);
    try {
      await pulse();
      if (progress.phase === 'check') await this.check.do(work);
      else await this.run.do(work);
    } catch (error) {
      if (error instanceof GivenUp) await this.giveUp(work, error.reason);
      else if (!(error instanceof Overtaken)) throw error;
    }
  }

  private giveUp(work: Work, reason: string): Promise<void> {
    return work.progress.phase === 'run'
      ? this.run.giveUp(work)
      : this.steps.cancel(work.importId, work.by, reason);
  }
}
