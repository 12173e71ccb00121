import { Refusal } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Duplicates, Reservations, type RowKey } from '../../../records/duplicates/index.js';
import { allKeysOf, type Filing } from '../../../records/filing/index.js';
import {
  refuseDuplicate,
  type Candidate,
  type IdentityKey,
} from '../../../records/identity/index.js';
import { problem, type RowProblem } from '../domain/index.js';
import { examine, type Examined } from './examine-rows.js';
import { ImportSteps } from './import-steps.js';
import { inChunks } from './in-chunks.js';
import { chunkSize, type Job } from './job.js';

type Sound = Examined & { readonly filing: Filing };

const isSound = (row: Examined): row is Sound => row.filing !== undefined;

const pointers: Readonly<Record<IdentityKey['kind'], string>> = {
  phone: '/phones',
  idNumber: '/idNumber',
  organisationCode: '/organisationCode',
  externalRef: '/externalRef',
  serial: '/assets/0/serial',
};

/** The dry run: reads every row, looks it up, files none, and says which cannot be filed. */
@Injectable()
export class CheckFile {
  constructor(
    @Inject(ImportSteps) private readonly steps: ImportSteps,
    @Inject(Duplicates) private readonly duplicates: Duplicates,
    @Inject(Reservations) private readonly reservations: Reservations,
  ) {}

  async do({ id, progress, ground, rows, pulse }: Job): Promise<void> {
    if (progress.seen === 0) await this.beginAnew(id);
    let { lastRow } = progress;
    for await (const chunk of inChunks(rows, chunkSize)) {
      await pulse();
      const examined = chunk.map((row) => examine(row, ground));
      const upTo = chunk.at(-1)?.row ?? lastRow;
      await this.steps.transaction((tx) =>
        this.step(tx, { id, ground }, examined, {
          from: lastRow,
          upTo,
          formulas: chunk.reduce((sum, row) => sum + (row.formulas ?? 0), 0),
        }),
      );
      lastRow = upTo;
    }
    await this.steps.endCheck(id, ground.by);
  }

  private async beginAnew(id: string): Promise<void> {
    await this.steps.transaction((tx) => this.steps.problems.forget(tx, id));
    let more = true;
    while (more) more = await this.steps.transaction((tx) => this.reservations.forget(tx, id));
  }

  private async step(
    tx: Transaction,
    { id, ground }: Pick<Job, 'id' | 'ground'>,
    examined: readonly Examined[],
    { from, upTo, formulas }: Readonly<Record<'from' | 'upTo' | 'formulas', number>>,
  ): Promise<void> {
    const sound = examined.filter(isSound);
    const candidates = await this.duplicates.lookForMany(
      sound.map(({ filing }) => allKeysOf(filing)),
      ground.by,
    );
    const onRecord = sound.map((row, at) =>
      likeOnRecord(row, candidates[at] ?? [], ground.duplicateReason),
    );
    const fresh = sound.filter((_row, at) => onRecord[at]?.length === 0);
    const found = [
      ...examined.flatMap(({ problems }) => problems),
      ...onRecord.flat(),
      ...(await this.likeEarlier(tx, id, fresh, ground.duplicateReason)),
    ].sort((a, b) => a.row - b.row);
    const bad = new Set(found.map(({ row }) => row)).size;
    const seen = examined.length;
    const step = { lastRow: upTo, seen, bad, formulas, filed: 0, filedAssets: 0 };
    await this.steps.advance(tx, id, from, step, found);
  }

  /** Reserves the keys of rows that could be filed; those of an earlier row are a problem. */
  private async likeEarlier(
    tx: Transaction,
    id: string,
    rows: readonly Sound[],
    reason: string | undefined,
  ): Promise<RowProblem[]> {
    const keys = rows.flatMap(({ row, filing }): RowKey[] =>
      allKeysOf(filing).map((key) => ({ ...key, row })),
    );
    const columns = new Map(rows.map(({ row, columnOf }) => [row, columnOf]));
    const taken = await this.reservations.reserve(tx, id, keys);
    return taken
      .filter(({ key }) => reason === undefined || key.kind === 'externalRef')
      .map(({ key, row: earlier }) => {
        const { code, detail } = problem('duplicate-in-file');
        const column = columns.get(key.row)?.(pointers[key.kind]);
        return { row: key.row, column, code, detail: naming(detail, `${earlier}`) };
      });
  }
}

const likeOnRecord = (
  { row, columnOf }: Sound,
  candidates: readonly Candidate[],
  reason: string | undefined,
): RowProblem[] => {
  try {
    refuseDuplicate(candidates, reason);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, detail } = error.reason;
    return candidates.map(({ number, same }) => ({
      row,
      column: columnOf(pointers[same[0] ?? 'phone']),
      code,
      detail: naming(detail, number),
    }));
  }
};

const naming = ({ zh, en }: RowProblem['detail'], which: string): RowProblem['detail'] => ({
  zh: `${zh}(${which})`,
  en: `${en} (${which})`,
});
