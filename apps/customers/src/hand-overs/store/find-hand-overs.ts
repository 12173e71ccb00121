import type { Role } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { seenInList } from '../../files/index.js';
import { Conditions } from '../../queries/index.js';
import type { HandOverRule, HandOverStatus, Holder } from '../domain/index.js';

export interface HandOverFilter {
  readonly rule?: string | undefined;
  readonly status?: string | undefined;
  readonly customerId?: string | undefined;
  readonly assetId?: string | undefined;
  readonly fileId?: string | undefined;
  readonly holderRole?: Role | undefined;
  readonly holderId?: string | undefined;
  /** Not at the centre, and due before that moment. */
  readonly overdueAt?: Instant | undefined;
}

export interface ListedHandOver {
  readonly id: string;
  readonly number: string;
  readonly rule: HandOverRule;
  readonly status: HandOverStatus;
  readonly customerId: string;
  readonly assetId: string | null;
  readonly fileId: string;
  readonly holder: Holder;
  readonly dueAt: Instant;
  readonly version: number;
}

@Injectable()
export class FindHandOvers {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first; one more than the limit, where there are more. */
  find(
    filter: HandOverFilter,
    { regions, after, limit }: { regions: readonly string[]; after?: string; limit: number },
  ): Promise<ListedHandOver[]> {
    const where = new Conditions();
    where.always(seenInList(where.place(regions)));
    where.add('h.rule = ?', filter.rule);
    where.add('h.status = ?', filter.status);
    where.add('h.customer_id = ANY (customers_meant(?))', filter.customerId);
    where.add('h.asset_id = ?', filter.assetId);
    where.add('h.file_id = ?', filter.fileId);
    where.add(`h.holder->>'role' = ?`, filter.holderRole);
    where.add(`h.holder->>'personId' = ?`, filter.holderId);
    where.add(`h.status IN ('held', 'offered') AND h.due_at < ?`, filter.overdueAt);
    where.add('h.id < ?', after);
    return this.database.query<ListedHandOver>(
      `SELECT h.id, h.number, h.rule, h.status, h.customer_id AS "customerId",
         h.asset_id AS "assetId", h.file_id AS "fileId", h.holder, h.due_at AS "dueAt", h.version
       FROM hand_over h JOIN customer c ON c.id = h.customer_id
       LEFT JOIN asset a ON a.id = h.asset_id
       WHERE ${String(where)} ORDER BY h.id DESC LIMIT ${limit + 1}`,
      where.values,
    );
  }
}
