import type { Bilingual, Instant } from '@kefu/kernel';
import { Conditions, Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { regionsOfOwners } from './paper-owners.js';

export interface MissingFilter {
  readonly owner?: string | undefined;
  readonly fileId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly kind?: string | undefined;
  /** Due before that moment. */
  readonly dueBefore?: Instant | undefined;
}

export interface ExpiringFilter {
  readonly fileId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly code?: string | undefined;
  /** Expires no earlier, and no later than that day. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface PaperRange<Key extends readonly unknown[]> {
  readonly regions: readonly string[];
  readonly after: Key | undefined;
  readonly limit: number;
}

export interface OfFile {
  readonly fileId: string;
  readonly number: string;
  readonly kind: string;
  readonly customerId: string;
  readonly assetId: string | null;
  readonly entryId: string;
  readonly code: string;
}

export interface MissingRow extends OfFile {
  readonly owner: string;
  readonly copies: number;
  readonly title: Bilingual;
  readonly dueAt: Instant;
}

export interface ExpiringRow extends OfFile {
  readonly documentId: string;
  readonly expiresOn: string;
}

const ofFile = `f.id AS "fileId", f.number, f.kind, f.customer_id AS "customerId",
  f.asset_id AS "assetId", p.entry_id AS "entryId", p.code`;
const joins = `JOIN file f ON f.id = p.file_id JOIN customer c ON c.id = f.customer_id
  LEFT JOIN asset a ON a.id = f.asset_id`;

const ofTheFile = (
  filter: { readonly fileId?: string | undefined; readonly customerId?: string | undefined },
  regions: readonly string[],
): Conditions => {
  return (
    new Conditions()
      .inRegions(regionsOfOwners, regions)
      // Nobody owes papers of who was erased (G-05)
      .always(`c.status <> 'erased'`)
      .add('p.file_id = ?', filter.fileId)
      .add('f.customer_id = ANY (customers_meant(?))', filter.customerId)
  );
};

/** What files lack, and what in them expires (CU-05). */
@Injectable()
export class FindPapers {
  constructor(private readonly database: Database) {}

  /** What is due first comes first. */
  missing(
    filter: MissingFilter,
    { regions, after, limit }: PaperRange<readonly [Instant, string, string, string]>,
  ): Promise<MissingRow[]> {
    const where = ofTheFile(filter, regions)
      .equal('p', { owner: filter.owner })
      .equal('f', { kind: filter.kind })
      .add('p.due_at < ?', filter.dueBefore);
    if (after) {
      const [dueAt, fileId, entryId, code] = after.map((part) => where.place(part));
      where.always(`(p.due_at, p.file_id, p.entry_id, p.code)
        > (${dueAt}::timestamptz, ${fileId}::uuid, ${entryId}::uuid, ${code}::text)`);
    }
    return this.database.queryByValues<MissingRow>(
      `SELECT ${ofFile}, p.owner, p.copies, p.title, p.due_at AS "dueAt"
       FROM missing_document p ${joins} WHERE ${String(where)}
       ORDER BY p.due_at, p.file_id, p.entry_id, p.code LIMIT ${limit + 1}`,
      where.values,
    );
  }

  /** What expires first comes first. */
  expiring(
    filter: ExpiringFilter,
    { regions, after, limit }: PaperRange<readonly [string, string]>,
  ): Promise<ExpiringRow[]> {
    const where = ofTheFile(filter, regions)
      .equal('p', { code: filter.code })
      .add('p.expires_on >= ?::date', filter.from)
      .add('p.expires_on <= ?::date', filter.until);
    if (after) {
      const [on, id] = after.map((part) => where.place(part));
      where.always(`(p.expires_on, p.document_id) > (${on}::date, ${id}::uuid)`);
    }
    return this.database.queryByValues<ExpiringRow>(
      `SELECT ${ofFile}, p.document_id AS "documentId", p.expires_on AS "expiresOn"
       FROM expiring_document p ${joins} WHERE ${String(where)}
       ORDER BY p.expires_on, p.document_id LIMIT ${limit + 1}`,
      where.values,
    );
  }
}
