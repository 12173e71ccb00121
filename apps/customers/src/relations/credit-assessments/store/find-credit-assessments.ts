import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { CreditAssessment } from '../domain/index.js';

export interface CreditFilter {
  readonly customerId?: string | undefined;
  readonly status?: string | undefined;
  readonly grade?: string | undefined;
  /** Its last day is this one or an earlier one. */
  readonly validThroughBy?: string | undefined;
  readonly regionCode?: string | undefined;
}

export interface CreditRange {
  readonly regions: readonly string[];
  readonly limit: number;
}

export type ListedCreditAssessment = CreditAssessment & { readonly version: number };

const columns = `a.id, a.customer_id AS "customerId", a.status, a.contributions, a.score, a.grade,
  a.grade_before AS "gradeBefore", a.assessed_on AS "assessedOn", a.assessed_by AS "assessedBy",
  a.remarks, a.valid_through AS "validThrough", a.superseded_by AS "supersededBy", a.version`;

/** Each filter lets everything through where its value is null. */
const find = `SELECT ${columns} FROM credit_assessment a JOIN customer c ON c.id = a.customer_id
WHERE ($1::uuid IS NULL OR a.customer_id = ANY (customers_meant($1)))
  AND ($2::text IS NULL OR a.status = $2)
  AND ($3::text IS NULL OR a.grade = $3)
  AND ($4::date IS NULL OR a.valid_through <= $4)
  AND ($5::text IS NULL OR c.region_code = $5)
  AND ('*' = ANY($6::text[]) OR c.region_code = ANY($6))`;

@Injectable()
export class FindCreditAssessments {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What expires first comes first. One more than the limit, where there are more. */
  byExpiry(
    filter: CreditFilter,
    after: readonly [validThrough: string, id: string] | undefined,
    range: CreditRange,
  ): Promise<ListedCreditAssessment[]> {
    return this.database.query<ListedCreditAssessment>(
      `${find} AND ($7::date IS NULL OR (a.valid_through, a.id) > ($7, $8::uuid))
       ORDER BY a.valid_through, a.id LIMIT $9`,
      [...valuesOf(filter, range), after?.[0] ?? null, after?.[1] ?? null, range.limit + 1],
    );
  }

  /** The newest first. */
  ofCustomer(
    customerId: string,
    after: string | undefined,
    range: CreditRange,
  ): Promise<ListedCreditAssessment[]> {
    return this.database.query<ListedCreditAssessment>(
      `${find} AND ($7::uuid IS NULL OR a.id < $7) ORDER BY a.id DESC LIMIT $8`,
      [...valuesOf({ customerId }, range), after ?? null, range.limit + 1],
    );
  }
}

const valuesOf = (filter: CreditFilter, { regions }: CreditRange): unknown[] => [
  filter.customerId ?? null,
  filter.status ?? null,
  filter.grade ?? null,
  filter.validThroughBy ?? null,
  filter.regionCode ?? null,
  regions,
];
