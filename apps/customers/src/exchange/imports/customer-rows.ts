import { Refusal } from '@kefu/kernel';
import {
  problemsOf,
  type Filed,
  type Importer,
  type Job,
  type RowProblem,
  type Rows,
  type Sound,
} from '@kefu/imports';
import type { Transaction } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Duplicates, Reservations, type RowKey } from '../../records/duplicates/index.js';
import { allKeysOf, FileMany } from '../../records/filing/index.js';
import { refuseDuplicate, type Candidate, type IdentityKey } from '../../records/identity/index.js';
import { Regions } from '../../whole/regions/index.js';
import { readCustomer, type FilingOfRows, type Ground } from './read-rows.js';

type SoundRows = Sound<FilingOfRows>;

const pointers: Readonly<Record<IdentityKey['kind'], string>> = {
  phone: '/phones',
  idNumber: '/idNumber',
  organisationCode: '/organisationCode',
  externalRef: '/externalRef',
  serial: '/assets/0/serial',
};

const likeEarlierRow = {
  zh: '与文件中前面的行重复',
  en: 'An earlier row of the file is like it',
};

/** Makes customers with assets of the rows of a file (CU-15). */
@Injectable()
export class CustomerRows implements Importer<FilingOfRows, Ground> {
  constructor(
    private readonly regions: Regions,
    private readonly duplicates: Duplicates,
    private readonly reservations: Reservations,
    private readonly filing: FileMany,
  ) {}

  async ground(job: Job): Promise<Ground> {
    return { ...job, regions: await this.regions.standings() };
  }

  examine(rows: Rows, ground: Ground) {
    return readCustomer(rows, ground);
  }

  async lookUp(tx: Transaction, all: readonly SoundRows[], ground: Ground): Promise<RowProblem[]> {
    const candidates = await this.duplicates.lookForMany(
      all.map(({ item }) => allKeysOf(item.filing)),
      ground.by,
    );
    const onRecord = all.map(({ item }, at) =>
      likeOnRecord(item, candidates[at] ?? [], ground.duplicateReason),
    );
    const fresh = all.filter((_row, at) => onRecord[at]?.length === 0);
    return [...onRecord.flat(), ...(await this.likeEarlier(tx, fresh, ground))];
  }

  async file(all: readonly SoundRows[], { by, regions }: Ground): Promise<Filed[]> {
    const filings = all.map(({ item }) => item.filing);
    const outcomes = await this.filing.file(by, { filings, regions });
    return outcomes.map((outcome, at): Filed => {
      if ('assets' in outcome) return { records: 1, assets: outcome.assets };
      const { placeOf = () => ({ row: 0 }) } = all[at]?.item ?? {};
      const [first, ...more] = problemsOf(outcome.refusal, placeOf);
      if (!first) throw new Error('a refusal says why');
      return { problems: [first, ...more] };
    });
  }

  begin(tx: Transaction, importId: string): Promise<void> {
    return this.reservations.hold(tx, importId);
  }

  end(tx: Transaction, importId: string): Promise<void> {
    return this.reservations.release(tx, importId);
  }

  forget(tx: Transaction, importId: string): Promise<boolean> {
    return this.reservations.forget(tx, importId);
  }

  /** Reserves the keys of rows that could be filed; those of an earlier row are a problem. */
  private async likeEarlier(
    tx: Transaction,
    all: readonly SoundRows[],
    { importId, duplicateReason }: Ground,
  ): Promise<RowProblem[]> {
    const items = new Map(all.map(({ rows, item }) => [rows[0].row, item]));
    const keys = [...items].flatMap(([row, { filing }]): RowKey[] =>
      allKeysOf(filing).map((key) => ({ ...key, row })),
    );
    const taken = await this.reservations.reserve(tx, importId, keys);
    return taken
      .filter(({ key }) => duplicateReason === undefined || key.kind === 'externalRef')
      .map(({ key, row: earlier }) => ({
        ...(items.get(key.row)?.placeOf(pointers[key.kind]) ?? { row: key.row }),
        code: 'duplicate-in-file',
        detail: naming(likeEarlierRow, `${earlier}`),
      }));
  }
}

const likeOnRecord = (
  { placeOf }: FilingOfRows,
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
      ...placeOf(pointers[same[0] ?? 'phone']),
      code,
      detail: naming(detail, number),
    }));
  }
};

const naming = ({ zh, en }: RowProblem['detail'], which: string): RowProblem['detail'] => ({
  zh: `${zh}(${which})`,
  en: `${en} (${which})`,
});
