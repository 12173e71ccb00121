import type { Actor } from '@kefu/kernel';
import type { Platform, Transaction } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  cancelImport,
  finishCheck,
  finishRun,
  type Outcome,
  type RowProblem,
} from '../domain/index.js';
import { IMPORTER, IMPORTS, type ImportDefinition, type Importer } from '../importer.js';
import { ImportProblems } from './import-problems.js';
import { Imports } from './imports.js';
import { ImportWork, type Step } from './import-work.js';

/** The marks that work leaves behind it, each in the transaction of what it marks. */
@Injectable()
export class ImportSteps {
  @Inject(IMPORTS) private readonly definition!: ImportDefinition;

  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(ImportWork) readonly work: ImportWork,
    @Inject(ImportProblems) readonly problems: ImportProblems,
    @Inject(IMPORTER) private readonly importer: Importer,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.platform.database.transaction(work);
  }

  /** All that a dry run left behind, some of it at a time. */
  async forget(id: string): Promise<void> {
    let more = true;
    while (more) {
      more = await this.transaction(async (tx) => (await this.importer.forget?.(tx, id)) ?? false);
    }
  }

  async advance(
    tx: Transaction,
    id: string,
    from: number,
    step: Step,
    problems: readonly RowProblem[],
  ): Promise<void> {
    await this.work.advance(tx, id, from, step);
    this.problems.keep(tx, id, problems);
  }

  endCheck(id: string, by: Actor): Promise<void> {
    return this.transaction(async (tx) => {
      await this.work.rest(tx, id);
      const { seen = 0, bad = 0, formulas = 0 } = (await this.work.of(id)) ?? {};
      const counted = { rows: seen, badRows: bad, formulas };
      await this.imports.change(id, by, (file) => finishCheck(file, counted));
    });
  }

  /** @param counts what was filed, where it is not what the work says */
  async endRun(
    tx: Transaction,
    id: string,
    by: Actor,
    to: 'done' | 'failed' | 'cancelled',
    counts?: Outcome,
  ): Promise<void> {
    await this.work.rest(tx, id);
    const { bad = 0, filed = 0, filedAssets = 0 } = (await this.work.of(id)) ?? {};
    const outcome = counts ?? { filed, filedAssets, skipped: bad };
    const say = this.definition.sayFinished ?? (() => []);
    await this.imports.change(id, by, (file) => finishRun(file, to, outcome, say));
  }

  cancel(id: string, by: Actor, reason: string): Promise<void> {
    return this.transaction(async (tx) => {
      await this.work.rest(tx, id);
      await this.imports.change(id, by, (file) => cancelImport(file, reason));
    });
  }
}
