import type { Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { IMPORTER, type Importer } from '../importer.js';
import { ImportSteps } from './import-steps.js';
import type { Work } from './job.js';
import { isRemark } from '../domain/index.js';
import { holdAgainst, withTheirRows, type Chunk } from './read-groups.js';

/** The dry run: reads every row, looks it up, files none, says which cannot be filed, and what is missing. */
@Injectable()
export class CheckFile {
  constructor(
    @Inject(ImportSteps) private readonly steps: ImportSteps,
    @Inject(IMPORTER) private readonly importer: Importer,
  ) {}

  async do(work: Work): Promise<void> {
    const { importId, progress } = work;
    if (progress.seen === 0) await this.beginAnew(importId);
    let { lastRow } = progress;
    for await (const chunk of work.chunks) {
      await work.pulse();
      const from = lastRow;
      await this.steps.transaction((tx) => this.step(tx, work, chunk, from));
      ({ lastRow } = chunk);
    }
    await this.steps.endCheck(importId, work.by);
  }

  private async beginAnew(importId: string): Promise<void> {
    await this.steps.transaction((tx) => this.steps.problems.forget(tx, importId));
    await this.steps.forget(importId);
  }

  private async step(
    tx: Transaction,
    { importId, ground }: Work,
    { groups, size, lastRow, formulas }: Chunk,
    from: number,
  ): Promise<void> {
    const { sound, problems, missing } = holdAgainst(groups, this.importer, ground);
    const found = sound.length > 0 ? await this.importer.lookUp(tx, sound, ground) : [];
    const refused = found.filter((one) => !isRemark(one));
    const all = withTheirRows([...problems, ...refused], groups);
    const bad = new Set(all.map(({ row }) => row));
    const step = { lastRow, seen: size, bad: bad.size, formulas, filed: 0, filedAssets: 0 };
    const remarks = [...missing, ...found.filter(isRemark)].filter(({ row }) => !bad.has(row));
    const told = [...all, ...remarks].sort((a, b) => a.row - b.row);
    await this.steps.advance(tx, importId, from, step, told);
  }
}
