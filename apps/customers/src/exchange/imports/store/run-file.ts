import { sqlStateOf, type Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Reservations } from '../../../records/duplicates/index.js';
import { FileMany } from '../../../records/filing/index.js';
import type { Outcome, RowProblem } from '../domain/index.js';
import { examine, problemsOf, type Examined } from './examine-rows.js';
import { ImportSteps } from './import-steps.js';
import { Overtaken } from './import-work.js';
import { inChunks, oneAhead } from './in-chunks.js';
import { chunkSize, type Job } from './job.js';

const LOCK_NOT_AVAILABLE = '55P03';

const nothing: Outcome = { filed: 0, filedAssets: 0, skipped: 0 };

/** Rows that are filed together. */
interface Chunk {
  readonly size: number;
  readonly lastRow: number;
  /** Those that passed the dry run. */
  readonly examined: readonly Examined[];
}

interface Filed {
  readonly filed: number;
  readonly filedAssets: number;
  readonly problems: readonly RowProblem[];
}

/** A row that passed the dry run cannot be filed any more. */
class RowsRefused extends Error {
  constructor(readonly problems: readonly RowProblem[]) {
    super('rows were refused');
  }
}

/** Files the rows that passed the dry run. */
@Injectable()
export class RunFile {
  constructor(
    @Inject(ImportSteps) private readonly steps: ImportSteps,
    @Inject(Reservations) private readonly reservations: Reservations,
    @Inject(FileMany) private readonly filing: FileMany,
  ) {}

  async do(job: Job): Promise<void> {
    await this.steps.transaction((tx) => this.reservations.hold(tx, job.id));
    if (job.file.mode === 'skip-bad') await this.skipBad(job);
    else await this.allOrNothing(job);
  }

  /** Stops where it stands: what was committed stays. */
  giveUp(job: Job): Promise<void> {
    return this.end(job, 'cancelled', job.file.mode === 'skip-bad' ? undefined : nothing);
  }

  private end({ id, ground }: Job, to: 'done' | 'cancelled', counts?: Outcome): Promise<void> {
    return this.steps.transaction(async (tx) => {
      await this.reservations.release(tx, id);
      await this.steps.endRun(tx, id, ground.by, to, counts);
    });
  }

  /** Each chunk is a transaction that also says how far it came: a crash costs one chunk, twice none. */
  private async skipBad(job: Job): Promise<void> {
    const { id, progress, pulse } = job;
    let from = progress.lastRow;
    for await (const { size, lastRow, examined } of oneAhead(this.chunks(job))) {
      await pulse();
      const after = from;
      await this.steps.transaction(async (tx) => {
        const { problems, ...filed } = await this.file(examined, job);
        const bad = size - filed.filed;
        await this.steps.advance(tx, id, after, { lastRow, seen: size, bad, ...filed }, problems);
      });
      from = lastRow;
    }
    await this.end(job, 'done');
  }

  /** One transaction for all chunks: a crash, a refusal or a cancellation leaves nothing behind. */
  private async allOrNothing(job: Job): Promise<void> {
    const { id, ground, pulse } = job;
    const end = async (tx: Transaction, to: 'done' | 'failed', counts: Outcome) => {
      await this.reservations.release(tx, id);
      await this.steps.endRun(tx, id, ground.by, to, counts);
    };
    try {
      await this.steps.transaction(async (tx) => {
        let counts = nothing;
        await lockAlone(tx, id);
        // Deferred checks of a million rows would wait in memory for the commit
        await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
        for await (const { examined } of oneAhead(this.chunks(job))) {
          await pulse();
          const { problems, filed, filedAssets } = await this.file(examined, job);
          if (problems.length > 0) throw new RowsRefused(problems);
          counts = {
            ...counts,
            filed: counts.filed + filed,
            filedAssets: counts.filedAssets + filedAssets,
          };
          await this.steps.work.show(id, counts);
        }
        await end(tx, 'done', counts);
      });
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      await this.steps.transaction(async (tx) => {
        this.steps.problems.keep(tx, id, error.problems);
        await end(tx, 'failed', nothing);
      });
    }
  }

  private async *chunks({ id, ground, rows }: Job): AsyncGenerator<Chunk> {
    for await (const chunk of inChunks(rows, chunkSize)) {
      const [first, last] = [chunk[0]?.row ?? 0, chunk.at(-1)?.row ?? 0];
      const bad = await this.steps.problems.badRows(id, first, last);
      const passed = chunk.filter(({ row }) => !bad.has(row));
      const examined = passed.map((row) => examine(row, ground));
      yield { size: chunk.length, lastRow: last, examined };
    }
  }

  private async file(examined: readonly Examined[], { ground }: Job): Promise<Filed> {
    const sound = examined.flatMap(({ filing, ...rest }) => (filing ? [{ filing, ...rest }] : []));
    const outcomes = await this.filing.file(ground.by, {
      filings: sound.map(({ filing }) => filing),
      regions: ground.regions,
    });
    const refused = sound.flatMap(({ row, columnOf }, at) => {
      const outcome = outcomes[at];
      if (!outcome || !('refusal' in outcome)) return [];
      return problemsOf(outcome.refusal, row, (pointer) => columnOf(pointer ?? ''));
    });
    const assets = outcomes.map((outcome) => ('assets' in outcome ? outcome.assets : 0));
    return {
      filed: outcomes.filter((outcome) => 'assets' in outcome).length,
      filedAssets: assets.reduce((sum, count) => sum + count, 0),
      problems: [...examined.flatMap(({ problems }) => problems), ...refused],
    };
  }
}

/** Another instance that has not noticed yet that it lost the file still has its row locked. */
const lockAlone = async (tx: Transaction, id: string): Promise<void> => {
  try {
    await tx.query('SELECT FROM import WHERE id = $1 FOR UPDATE NOWAIT', [id]);
  } catch (error) {
    throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? new Overtaken() : error;
  }
};
