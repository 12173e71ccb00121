import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Visit } from '../domain/index.js';

export interface VisitFilter {
  readonly customerId?: string | undefined;
  readonly accountManagerId?: string | undefined;
  readonly unassigned?: boolean | undefined;
  readonly statuses: readonly string[];
  /** Due before that moment. */
  readonly dueBefore?: string | undefined;
  readonly tier?: string | undefined;
  readonly regionCode?: string | undefined;
}

export interface VisitRange {
  readonly regions: readonly string[];
  readonly after: readonly [dueAt: string, id: string] | undefined;
  readonly limit: number;
}

export type ListedVisit = Visit & { readonly version: number };

const columns = `v.id, v.customer_id AS "customerId", v.status, v.tier, v.owed_since AS "owedSince",
  v.counted_from AS "countedFrom", v.due_at AS "dueAt", v.previous_id AS "previousId",
  v.account_manager_id AS "accountManagerId", v.arranged_on AS "arrangedOn",
  v.manager_id AS "managerId", v.breach, v.visited_on AS "visitedOn",
  v.visit_plan_id AS "visitPlanId", v.manager_went_along AS "managerWentAlong", v.version`;

/** Each filter lets everything through where its value is null. */
const find = `SELECT ${columns} FROM visit v JOIN customer c ON c.id = v.customer_id
WHERE v.status = ANY($1::text[])
  AND ($2::uuid IS NULL OR v.customer_id = ANY (customers_meant($2)))
  AND ($3::uuid IS NULL OR v.account_manager_id = $3)
  AND ($4::boolean IS NULL OR (v.account_manager_id IS NULL) = $4)
  AND ($5::timestamptz IS NULL OR v.due_at < $5)
  AND ($6::text IS NULL OR v.tier = $6)
  AND ($7::text IS NULL OR c.region_code = $7)
  AND ('*' = ANY($8::text[]) OR c.region_code = ANY($8))
  AND ($9::timestamptz IS NULL OR (v.due_at, v.id) > ($9, $10::uuid))
ORDER BY v.due_at, v.id LIMIT $11`;

@Injectable()
export class FindVisits {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What is due first comes first. One more than the limit, where there are more. */
  find(filter: VisitFilter, { regions, after, limit }: VisitRange): Promise<ListedVisit[]> {
    return this.database.query<ListedVisit>(find, [
      filter.statuses,
      filter.customerId ?? null,
      filter.accountManagerId ?? null,
      filter.unassigned ?? null,
      filter.dueBefore ?? null,
      filter.tier ?? null,
      filter.regionCode ?? null,
      regions,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
  }
}
