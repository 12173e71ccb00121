import { sqlStateOf, type Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Outcome, RowProblem } from '../domain/index.js';
import { IMPORTER, type Importer, type Rows } from '../importer.js';
import { ImportSteps } from './import-steps.js';
import { Overtaken } from './import-work.js';
import type { Work } from './job.js';
import { oneAhead } from './one-ahead.js';
import { holdAgainst, withTheirRows, type Chunk, type Held } from './read-groups.js';

const LOCK_NOT_AVAILABLE = '55P03';

const nothing: Outcome = { filed: 0, filedAssets: 0, skipped: 0 };

/** A chunk, and what of it passed the dry run. */
interface ChunkHeld extends Pick<Chunk, 'size' | 'lastRow'>, Held {
  readonly passed: readonly Rows[];
}

interface FiledOfChunk {
  readonly filed: number;
  readonly filedAssets: number;
  /** Rows of what was filed. */
  readonly rows: number;
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
    @Inject(IMPORTER) private readonly importer: Importer,
  ) {}

  async do(work: Work): Promise<void> {
    await this.steps.transaction(async (tx) => this.importer.begin?.(tx, work.importId));
    if (work.file.mode === 'skip-bad') await this.skipBad(work);
    else await this.allOrNothing(work);
  }

  /** Stops where it stands: what was committed stays. */
  giveUp(work: Work): Promise<void> {
    return this.end(work, 'cancelled', work.file.mode === 'skip-bad' ? undefined : nothing);
  }

  private end(work: Work, to: 'done' | 'cancelled', counts?: Outcome): Promise<void> {
    return this.steps.transaction((tx) => this.endIn(tx, work, to, counts));
  }

  private async endIn(
    tx: Transaction,
    { importId, by }: Work,
    to: 'done' | 'failed' | 'cancelled',
    counts?: Outcome,
  ): Promise<void> {
    await this.importer.end?.(tx, importId);
    await this.steps.endRun(tx, importId, by, to, counts);
  }

  /** Each chunk is a transaction that also says how far it came: a crash costs one chunk, twice none. */
  private async skipBad(work: Work): Promise<void> {
    let from = work.progress.lastRow;
    for await (const chunk of oneAhead(this.held(work))) {
      await work.pulse();
      const after = from;
      const { size, lastRow } = chunk;
      await this.steps.transaction(async (tx) => {
        const { problems, rows, ...filed } = await this.file(chunk, work.ground);
        const step = { ...filed, lastRow, seen: size, bad: size - rows };
        await this.steps.advance(tx, work.importId, after, step, problems);
      });
      from = lastRow;
    }
    await this.end(work, 'done');
  }

  /** One transaction for all chunks: a crash, a refusal or a cancellation leaves nothing behind. */
  private async allOrNothing(work: Work): Promise<void> {
    const { importId } = work;
    try {
      await this.steps.transaction(async (tx) => {
        let counts = nothing;
        let seen = 0;
        await lockAlone(tx, importId);
        // Deferred checks of a million rows would wait in memory for the commit
        await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
        for await (const chunk of oneAhead(this.held(work))) {
          await work.pulse();
          const { problems, filed, filedAssets } = await this.file(chunk, work.ground);
          if (problems.length > 0) throw new RowsRefused(problems);
          seen += chunk.size;
          counts = {
            ...counts,
            filed: counts.filed + filed,
            filedAssets: counts.filedAssets + filedAssets,
          };
          await this.steps.work.show(importId, seen, counts);
        }
        await this.endIn(tx, work, 'done', counts);
      });
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      await this.steps.transaction(async (tx) => {
        this.steps.problems.keep(tx, importId, error.problems);
        await this.endIn(tx, work, 'failed', nothing);
      });
    }
  }

  private async *held({ importId, chunks, ground }: Work): AsyncGenerator<ChunkHeld> {
    for await (const { groups, ...chunk } of chunks) {
      const passed = await this.passed(importId, groups);
      yield { ...chunk, passed, ...holdAgainst(passed, this.importer, ground) };
    }
  }

  private async file(
    { passed, sound, problems }: ChunkHeld,
    ground: unknown,
  ): Promise<FiledOfChunk> {
    const outcomes = sound.length > 0 ? await this.importer.file(sound, ground) : [];
    let [filed, filedAssets, rows] = [0, 0, 0];
    const refused = outcomes.flatMap((outcome, at) => {
      if ('problems' in outcome) return outcome.problems;
      filed += outcome.records;
      filedAssets += outcome.assets ?? 0;
      rows += sound[at]?.rows.length ?? 0;
      return [];
    });
    return { filed, filedAssets, rows, problems: withTheirRows([...problems, ...refused], passed) };
  }

  /** Those of which the dry run had no row to complain of. */
  private async passed(importId: string, groups: readonly Rows[]): Promise<readonly Rows[]> {
    const [first, last] = [groups[0]?.[0].row ?? 0, groups.at(-1)?.at(-1)?.row ?? 0];
    const bad = await this.steps.problems.badRows(importId, first, last);
    return bad.size === 0 ? groups : groups.filter((rows) => !rows.some(({ row }) => bad.has(row)));
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
