import { Id } from '@kefu/fields';
import { anyRule, isRuleId } from '@kefu/handbook';
import {
  explain,
  type Actor,
  type Bilingual,
  type Explanation,
  type Instant,
  type Responsible,
} from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { readDeadlines, type DeadlineRow } from '@kefu/timers';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { AnyRole, By } from '../access/declare-access.js';
import { ServiceRuntime } from '../service-runtime.js';
import { Answers, ListOf } from '../openapi/answers.js';
import { DeadlineView } from './record-views.js';
import { requireSight } from './require-sight.js';

export class DeadlinesQuery {
  /** Id of the aggregate that they belong to. */
  @Id() ref!: string;
}

/** What runs, was kept and was missed for one record, and how each due time came about. */
@Controller('deadlines')
export class DeadlinesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** The deadlines of one record. */
  @AnyRole()
  @Answers(ListOf(DeadlineView))
  @Get()
  async list(@By() by: Actor, @Query() { ref }: DeadlinesQuery): Promise<object> {
    const rows = await readDeadlines(this.database, ref);
    for (const aggregate of new Set(rows.map((row) => row.aggregate))) {
      await requireSight(this.runtime, by, aggregate, ref);
    }
    return { items: rows.flatMap(viewOf) };
  }
}

/** What a deadline keeps with its timer. */
interface Kept {
  readonly dueAt?: Instant;
  readonly explanation?: Explanation;
  readonly responsible?: Responsible;
}

const viewOf = (row: DeadlineRow): object[] => {
  if (!isRuleId(row.kind)) return [];
  const { dueAt, explanation, responsible } = (row.payload ?? {}) as Kept;
  return [
    {
      rule: row.kind,
      title: anyRule(row.kind).title,
      aggregate: row.aggregate,
      ref: row.ref,
      startedAt: row.startedAt,
      // The timer itself fires on the first moment that is late
      dueAt: dueAt ?? explanation?.comesTo ?? row.dueAt,
      status: row.status,
      ...(row.settledAt ? { settledAt: row.settledAt } : {}),
      ...(responsible ? { responsible } : {}),
      ...(explanation ? { explanation, explained: inWords(explanation) } : {}),
    },
  ];
};

const inWords = (explanation: Explanation): Bilingual => ({
  zh: explain(explanation, 'zh'),
  en: explain(explanation, 'en'),
});
