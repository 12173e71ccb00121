import type { FileKind } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import {
  beginning,
  Conditions,
  containing,
  Database,
  newestFirst,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { serialKey } from '../../../records/identity/index.js';
import type { CustomerFile, FileStatus } from '../domain/index.js';
import { FileSummary } from './file-record.js';
import { Files } from './files.js';
import { regionsOfOwners } from './paper-owners.js';

export interface FileFilter extends Range {
  readonly number?: string;
  readonly kind?: FileKind;
  readonly status?: FileStatus;
  readonly customerId?: string;
  readonly assetId?: string;
  /** Part of the customer's name, or the initials of its pinyin. */
  readonly name?: string;
  readonly serial?: string;
  readonly plate?: string;
  readonly bundleId?: string;
  /** Of its bundle, from its beginning. */
  readonly shelfMark?: string;
  /** Opened from that moment, and before that one. */
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
}

/** Files by many keys, alone or together, bundled ones too (CU-06, CU-07). */
@Injectable()
export class FindFiles {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
  ) {}

  async find(
    filter: FileFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<CustomerFile & { readonly missingCount: number }>>> {
    const page = await this.files.listed({
      as: 'f',
      joins: `JOIN customer c ON c.id = f.customer_id LEFT JOIN asset a ON a.id = f.asset_id
        LEFT JOIN bundle b ON b.id = f.bundle_id`,
      where: conditionsOf(filter).inRegions(regionsOfOwners, regions),
      ...newestFirst,
      of: FileSummary,
      range: filter,
    });
    const missing = await this.missingIn(page.items.map(({ state }) => state.id));
    const items = page.items.map(({ state, version }) => ({
      state: { ...state, missingCount: missing.get(state.id) ?? 0 },
      version,
    }));
    return { ...page, items };
  }

  private async missingIn(fileIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ id: string; missing: number }>(
      `SELECT file_id AS id, count(*) AS missing FROM missing_document
       WHERE file_id = ANY ($1::uuid[]) GROUP BY file_id`,
      [fileIds],
    );
    return new Map(rows.map(({ id, missing }) => [id, missing]));
  }
}

const conditionsOf = (filter: FileFilter): Conditions => {
  const { kind, status, assetId, bundleId, name } = filter;
  const where = new Conditions()
    .equal('f', { kind, status, assetId, bundleId })
    .add('f.number LIKE ?', beginning(filter.number?.toUpperCase()))
    .add('f.customer_id = ANY (customers_meant(?))', filter.customerId)
    .add('a.serial_key LIKE ?', keyOf(filter.serial))
    .add('a.plate_key LIKE ?', keyOf(filter.plate))
    .add('b.shelf_mark LIKE ?', beginning(filter.shelfMark))
    .add('f.opened_at >= ?', filter.from)
    .add('f.opened_at < ?', filter.before);
  if (status === undefined) where.always(`f.status <> 'voided'`);
  if (name !== undefined) {
    const initials = where.place(beginning(name.toLowerCase()));
    where.add(`(c.name ILIKE ? OR c.initials LIKE ${initials})`, containing(name));
  }
  return where;
};

const keyOf = (text: string | undefined) =>
  text === undefined ? undefined : beginning(serialKey(text));
