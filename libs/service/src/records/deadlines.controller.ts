import { anyRule, isRuleId } from '@kefu/handbook';
import { explain, type Bilingual, type Explanation, type Responsible } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { readDeadlines, type DeadlineRow } from '@kefu/timers';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { AnyRole } from '../access/declare-access.js';

export class DeadlinesQuery {
  /** Id of the aggregate that they belong to. */
  @IsUUID()
  ref!: string;
}

/** What runs, was kept and was missed for one record, and how each due time came about. */
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @AnyRole()
  @Get()
  async list(@Query() { ref }: DeadlinesQuery): Promise<object> {
    const rows = await readDeadlines(this.database, ref);
    return { items: rows.flatMap(viewOf) };
  }
}

const viewOf = (row: DeadlineRow): object[] => {
  if (!isRuleId(row.kind)) return [];
  const { explanation, responsible } = (row.payload ?? {}) as {
    explanation?: Explanation;
    responsible?: Responsible;
  };
  return [
    {
      rule: row.kind,
      title: anyRule(row.kind).title,
      aggregate: row.aggregate,
      ref: row.ref,
      startedAt: row.startedAt,
      dueAt: row.dueAt,
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
