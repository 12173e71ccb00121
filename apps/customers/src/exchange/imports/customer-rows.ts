import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@kefu/kernel';
import type {
  Filed,
  Importer,
  Job,
  PlaceOf,
  RowProblem,
  RowRead,
  Rows,
  Sound,
} from '@kefu/imports';
import type { Transaction } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Duplicates, Reservations, type RowKey } from '../../records/duplicates/index.js';
import {
  keysOf,
  refuseDuplicate,
  serialKeyOf,
  type Candidate,
  type IdentityKey,
} from '../../records/identity/index.js';
import { worksOn } from '../../whole/access/index.js';
import { CustomersOnRecord, type Meaning } from './customers-on-record.js';
import { FileRows } from './file-rows.js';
import { Grounds } from './grounds.js';
import { readCustomer, type Ground, type ReadRows } from './read-rows.js';

type SoundRows = Sound<ReadRows>;

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

/** Makes customers with assets of the rows of a file, and adds assets to those on record (CU-15). */
@Injectable()
export class CustomerRows implements Importer<ReadRows, Ground> {
  constructor(
    private readonly onRecord: CustomersOnRecord,
    private readonly duplicates: Duplicates,
    private readonly reservations: Reservations,
    private readonly filing: FileRows,
    private readonly grounds: Grounds,
  ) {}

  ground(job: Job): Promise<Ground> {
    return this.grounds.of(job);
  }

  together({ values }: RowRead): string | undefined {
    return keyOf('number', values) ?? keyOf('externalRef', values);
  }

  examine(rows: Rows, ground: Ground) {
    return readCustomer(rows, ground);
  }

  async lookUp(tx: Transaction, all: readonly SoundRows[], ground: Ground): Promise<RowProblem[]> {
    const items = all.map(({ item }) => item);
    const meanings = await this.onRecord.meant(tx, items, ground);
    const keys = meanings.map(keysWithPlaces);
    const candidates = await this.duplicates.lookForMany(
      keys.map((some) => some.flatMap(({ key }) => (isIdentity(key) ? key : []))),
      ground.by,
    );
    const told = meanings.map((meaning, at) =>
      'problems' in meaning
        ? meaning.problems
        : likeOnRecord(meaning, candidates[at] ?? [], ground),
    );
    const fresh = keys.filter((_keys, at) => told[at]?.length === 0);
    return [
      ...told.flat(),
      ...meanings.flatMap(remarksOf),
      ...(await this.likeEarlier(tx, fresh.flat(), ground)),
    ];
  }

  file(all: readonly SoundRows[], ground: Ground): Promise<Filed[]> {
    return this.filing.file(
      all.map(({ item }) => item),
      ground,
    );
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
    keys: readonly KeyWithPlace[],
    { importId, duplicateReason }: Ground,
  ): Promise<RowProblem[]> {
    const places = new Map(keys.map((one) => [one.key, one]));
    const taken = await this.reservations.reserve(
      tx,
      importId,
      keys.map(({ key }) => key),
    );
    return taken
      .filter(({ key }) => duplicateReason === undefined || places.get(key)?.always)
      .map(({ key, row: earlier }) => ({
        ...(places.get(key)?.place ?? { row: key.row }),
        code: 'duplicate-in-file',
        detail: naming(likeEarlierRow, `${earlier}`),
      }));
  }
}

const remarksOf = (meaning: Meaning): readonly RowProblem[] =>
  'add' in meaning ? meaning.add.remarks : 'file' in meaning ? meaning.remarks : [];

const likeOnRecord = (
  { rows: { placeOf } }: Meaning,
  candidates: readonly Candidate[],
  { duplicateReason, seesKey, by }: Ground,
): RowProblem[] => {
  try {
    refuseDuplicate(candidates, duplicateReason);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, detail } = error.reason;
    // Who is found by what is masked, or of another region, stays unnamed: the number would tell of them
    const problems = candidates.map(({ number, same, regionCode }) => ({
      ...placeOf(pointers[same[0] ?? 'phone']),
      code,
      detail: same.every(seesKey) && worksOn(by, regionCode) ? naming(detail, number) : detail,
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

interface KeyWithPlace {
  readonly key: RowKey;
  readonly place: ReturnType<PlaceOf>;
  /** No reason passes it. */
  readonly always: boolean;
}

const isIdentity = (key: RowKey): key is RowKey & IdentityKey => key.kind !== 'number';

/** What must be nobody else's, each with where it stands: a serial in the row of its asset. */
const keysWithPlaces = (meaning: Meaning): KeyWithPlace[] => {
  if ('problems' in meaning) return [];
  const { placeOf, number } = meaning.rows;
  const always = 'add' in meaning;
  const at = (pointer: string, key: Omit<RowKey, 'row'>): KeyWithPlace => {
    const place = placeOf(pointer);
    return { key: { ...key, row: place.row }, place, always: always || key.kind === 'externalRef' };
  };
  if ('add' in meaning) {
    return meaning.add.assets.map(({ details, pointer }) =>
      at(`${pointer}/serial`, serialKeyOf(details.serial)),
    );
  }
  const { details, contacts, assets } = meaning.file;
  return [
    // Of one customer all rows stand together, or they would be filed twice
    ...(number === undefined ? [] : [at('/number', { kind: 'number', value: number })]),
    ...keysOf({ ...details, contacts }).map((key) => at(pointers[key.kind], key)),
    ...assets.map(({ serial }, place) => at(`/assets/${place}/serial`, serialKeyOf(serial))),
  ];
};

const naming = ({ zh, en }: RowProblem['detail'], which: string): RowProblem['detail'] => ({
  zh: `${zh}(${which})`,
  en: `${en} (${which})`,
});
