import { anyRule, isRuleId, type Handbook, type RunningDeadline } from '@kefu/handbook';
import { explain, isId, type Bilingual, type Instant, type Rest } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import { Database } from '@kefu/persistence';
import { readDeadlines, type DeadlineRow } from '@kefu/timers';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Complaint } from '../../complaints/index.js';
import { Departments } from '../../departments/index.js';
import { traceOf } from './trace-of.js';
import { type TraceEntry } from './steps.js';

/** One limit that ran, how it came about, and what became of it. */
export interface TraceLimit {
  readonly rule: string;
  readonly title: Bilingual;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly status: DeadlineRow['status'];
  readonly settledAt?: Instant;
  readonly rests: readonly Rest[];
  readonly explained: Bilingual;
}

/** One complaint as evidence (CP-15). */
export interface Trace {
  readonly complaint: Complaint;
  readonly entries: readonly TraceEntry[];
  readonly limits: readonly TraceLimit[];
  /** Staff numbers of the people in it, where they are known. */
  readonly people: ReadonlyMap<string, string>;
  /** The number of the customer, where it is known. */
  readonly customerNumber: string;
}

@Injectable()
export class ReadTrace {
  constructor(
    private readonly database: Database,
    private readonly customers: KnownCustomers,
    private readonly departments: Departments,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async of(complaint: Complaint): Promise<Trace> {
    const department = await this.departments.names();
    const entries = traceOf(complaint, { department, cause: (code) => this.cause(code) });
    const limits = (await readDeadlines(this.database, complaint.id)).flatMap(limitOf);
    const ids = [complaint.ownerId, ...entries.flatMap(({ by }) => by ?? [])];
    const people = await this.numbersOf(ids);
    const customerNumber = await this.customers.numbers()(complaint.customerId);
    return { complaint, entries, limits, people, customerNumber };
  }

  private cause(code: string): Bilingual {
    const found = this.handbook.parameter('CP-05', 'causes').find((one) => one.code === code);
    return found?.title ?? { zh: code, en: code };
  }

  private async numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; number: string }>(
      'SELECT id, number FROM staff_record WHERE id = ANY ($1::uuid[]) AND number IS NOT NULL',
      [[...new Set(ids)].filter(isId)],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}

const limitOf = ({ kind, status, startedAt, settledAt, payload }: DeadlineRow): TraceLimit[] => {
  if (!isRuleId(kind)) return [];
  const { dueAt, explanation } = payload as RunningDeadline;
  return [
    {
      ...{ rule: kind, title: anyRule(kind).title, startedAt, dueAt, status },
      ...(settledAt ? { settledAt } : {}),
      rests: explanation.rests,
      explained: { zh: explain(explanation, 'zh'), en: explain(explanation, 'en') },
    },
  ];
};
