import { Inject, Injectable } from '@nestjs/common';
import { CheckFile } from './check-file.js';
import { Overtaken } from './import-work.js';
import { GivenUp, type Job } from './job.js';
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

  async of(id: string, pulse: Job['pulse']): Promise<void> {
    const progress = await this.steps.work.of(id);
    if (!progress?.phase) return;
    const job = await this.prepare.of(id, progress, pulse);
    try {
      await pulse();
      if (progress.phase === 'check') await this.check.do(job);
      else await this.run.do(job);
    } catch (error) {
      if (error instanceof GivenUp) await this.giveUp(job, error.reason);
      else if (!(error instanceof Overtaken)) throw error;
    }
  }

  private giveUp(job: Job, reason: string): Promise<void> {
    return job.progress.phase === 'run'
      ? this.run.giveUp(job)
      : this.steps.cancel(job.id, job.ground.by, reason);
  }
}
