import type { FileKind } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import { beginning, Conditions, containing, Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { serialKey } from '../../../records/identity/index.js';
import type { FileStatus } from '../domain/index.js';
import { seenInList } from './paper-owners.js';

export interface FileFilter {
  readonly number?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly customerId?: string | undefined;
  readonly assetId?: string | undefined;
  /** Part of the customer's name, or the initials of its pinyin. */
  readonly name?: string | undefined;
  readonly serial?: string | undefined;
  readonly plate?: string | undefined;
  readonly bundleId?: string | undefined;
  /** Of its bundle, from its beginning. */
  readonly shelfMark?: string | undefined;
  /** Opened from that moment, and before that one. */
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
}

export interface FileRange {
  readonly regions: readonly string[];
  readonly after: string | undefined;
  readonly limit: number;
}

export interface ListedFile {
  readonly id: string;
  readonly number: string;
  readonly kind: FileKind;
  readonly status: FileStatus;
  readonly customerId: string;
  readonly assetId: string | null;
  readonly templateCode: string | null;
  readonly openedAt: Instant;
  readonly bundleId: string | null;
  readonly missing: number;
  readonly version: number;
}

const columns = `f.id, f.number, f.kind, f.status, f.customer_id AS "customerId",
  f.asset_id AS "assetId", f.template_code AS "templateCode", f.opened_at AS "openedAt",
  f.bundle_id AS "bundleId", f.version,
  (SELECT count(*) FROM missing_document m WHERE m.file_id = f.id) AS missing`;

/** Files by many keys, alone or together, bundled ones too (CU-06, CU-07). */
@Injectable()
export class FindFiles {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first; one more than the limit, where there are more. */
  find(filter: FileFilter, range: FileRange): Promise<ListedFile[]> {
    const where = conditionsOf(filter);
    where.always(seenInList(where.place(range.regions)));
    where.add('f.id < ?', range.after);
    return this.database.query<ListedFile>(
      `SELECT ${columns} FROM file f JOIN customer c ON c.id = f.customer_id
       LEFT JOIN asset a ON a.id = f.asset_id LEFT JOIN bundle b ON b.id = f.bundle_id
       WHERE ${String(where)} ORDER BY f.id DESC LIMIT ${range.limit + 1}`,
      where.values,
    );
  }
}

const conditionsOf = (filter: FileFilter): Conditions => {
  const where = new Conditions();
  where.add('f.number LIKE ?', beginning(filter.number?.toUpperCase()));
  where.add('f.kind = ?', filter.kind);
  if (filter.status === undefined) where.always(`f.status <> 'voided'`);
  where.add('f.status = ?', filter.status);
  where.add('f.customer_id = ANY (customers_meant(?))', filter.customerId);
  where.add('f.asset_id = ?', filter.assetId);
  if (filter.name !== undefined) {
    const initials = where.place(beginning(filter.name.toLowerCase()));
    where.add(`(c.name ILIKE ? OR c.initials LIKE ${initials})`, containing(filter.name));
  }
  where.add('a.serial_key LIKE ?', keyOf(filter.serial));
  where.add('a.plate_key LIKE ?', keyOf(filter.plate));
  where.add('f.bundle_id = ?', filter.bundleId);
  where.add('b.shelf_mark LIKE ?', beginning(filter.shelfMark));
  where.add('f.opened_at >= ?', filter.from);
  where.add('f.opened_at < ?', filter.before);
  return where;
};

const keyOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${serialKey(text)}%`;
