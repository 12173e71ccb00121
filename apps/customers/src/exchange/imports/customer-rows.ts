import { isDeepStrictEqual } from 'node:util';
import type { Handbook } from '@kefu/handbook';
import { Refusal } from '@kefu/kernel';
import {
  problemsOf,
  type Filed,
  type Importer,
  type Job,
  type PlaceOf,
  type RowProblem,
  type RowRead,
  type Rows,
  type Sound,
} from '@kefu/imports';
import type { Transaction } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Duplicates, Reservations, type RowKey } from '../../records/duplicates/index.js';
import { allKeysOf, FileMany } from '../../records/filing/index.js';
import { refuseDuplicate, type Candidate, type IdentityKey } from '../../records/identity/index.js';
import { maySearchBy } from '../../whole/access/index.js';
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
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async ground(job: Job): Promise<Ground> {
    const seesKey = (kind: IdentityKey['kind']) =>
      (kind !== 'phone' && kind !== 'idNumber') || maySearchBy(this.handbook, job.by, kind);
    return { ...job, seesKey, regions: await this.regions.standings() };
  }

  together({ values }: RowRead): string | undefined {
    return keyOf('number', values) ?? keyOf('externalRef', values);
  }

  examine(rows: Rows, ground: Ground) {
    return readCustomer(rows, ground);
  }

  async lookUp(tx: Transaction, all: readonly SoundRows[], ground: Ground): Promise<RowProblem[]> {
    const candidates = await this.duplicates.lookForMany(
      all.map(({ item }) => allKeysOf(item.filing)),
      ground.by,
    );
    const onRecord = all.map(({ item }, at) => likeOnRecord(item, candidates[at] ?? [], ground));
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
    const keys = all.flatMap(({ item }) => keysWithPlaces(item));
    const places = new Map(keys.map(({ key, place }) => [key, place]));
    const taken = await this.reservations.reserve(
      tx,
      importId,
      keys.map(({ key }) => key),
    );
    return taken
      .filter(({ key }) => duplicateReason === undefined || key.kind === 'externalRef')
      .map(({ key, row: earlier }) => ({
        ...(places.get(key) ?? { row: key.row }),
        code: 'duplicate-in-file',
        detail: naming(likeEarlierRow, `${earlier}`),
      }));
  }
}

const likeOnRecord = (
  { placeOf }: FilingOfRows,
  candidates: readonly Candidate[],
  { duplicateReason, seesKey }: Ground,
): RowProblem[] => {
  try {
    refuseDuplicate(candidates, duplicateReason);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, detail } = error.reason;
    // Who is found by what is masked stays unnamed: their number would tell whose it is
    const problems = candidates.map(({ number, same }) => ({
      ...placeOf(pointers[same[0] ?? 'phone']),
      code,
      detail: same.every(seesKey) ? naming(detail, number) : detail,
    }));
    return problems.filter(
      (one, at) => problems.findIndex((other) => isDeepStrictEqual(one, other)) === at,
    );
  }
};

const keyOf = (field: string, values: RowRead['values']): string | undefined => {
  const value = values.get(field);
  return typeof value === 'string' ? `${field} ${value}` : undefined;
};

/** What must be nobody else's, each with where it stands: a serial in the row of its asset. */
const keysWithPlaces = ({
  filing,
  placeOf,
}: FilingOfRows): { readonly key: RowKey; readonly place: ReturnType<PlaceOf> }[] => {
  const keys = allKeysOf(filing);
  const serialsFrom = keys.length - filing.assets.length;
  return keys.map((key, at) => {
    const pointer = at < serialsFrom ? pointers[key.kind] : `/assets/${at - serialsFrom}/serial`;
    const place = placeOf(pointer);
    return { key: { ...key, row: place.row }, place };
  });
};

const naming = ({ zh, en }: RowProblem['detail'], which: string): RowProblem['detail'] => ({
  zh: `${zh}(${which})`,
  en: `${en} (${which})`,
});
