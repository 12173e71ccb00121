import { Code, Id, Int, Month, OneOf, Text } from '@kefu/fields';
import { forbidden, type Actor } from '@kefu/kernel';
import { Conditions, newestFirst } from '@kefu/persistence';
import { Answers, Asked, By, Creates, Lists, PageOf, PageQuery, Reads, Roles } from '@kefu/service';
import { Body, Controller, Get, Query } from '@nestjs/common';
import { bookkeepers } from '../../receivables/index.js';
import {
  BillingRunRecord,
  BillingRuns,
  RunBilling,
  WorkList,
  type LeftOut,
} from '../store/index.js';
import { readers } from './roles.js';

export class BillingRunRequest {
  /** `2026-11`: all that is to be billed up to its last day. */
  @Month() month!: string;
}

export class LeftOutOfRunView implements LeftOut {
  /** Its place in the run. */
  @Int({ min: 1 }) no!: number;
  @OneOf(['reading', 'receivable']) kind!: LeftOut['kind'];
  @Id() recordId!: string;
  /** `RD00000042`, `RV00000042` */
  @Text() number!: string;
  /** Code of the area. */
  @Code() regionId!: string;
  /** `no-rate`, `contract-over`, `not-verified`, `in-dispute` and the like. */
  @Text() why!: string;
}

/** What is billed month by month (CT-05). */
@Controller('billing-runs')
export class BillingRunsController {
  constructor(
    private readonly running: RunBilling,
    private readonly runs: BillingRuns,
    private readonly work: WorkList,
  ) {}

  /**
   * Bills checked readings that are not billed yet, and invoices what is monthly and what was metered and
   * verified; the month's timer does the same. One at a time, of all regions.
   */
  @Creates('', BillingRunRecord, bookkeepers)
  start(@By() by: Actor, @Body() { month }: BillingRunRequest) {
    if (!by.regions.includes('*')) throw notEverywhere();
    return this.running.start(by, month);
  }

  /** Runs, the newest first. */
  @Lists('', BillingRunRecord, readers)
  find(@Query() range: PageQuery) {
    return this.runs.listed({ as: 'b', where: new Conditions(), ...newestFirst, range });
  }

  /** How many of how many, and what they came to. */
  @Reads(':id', BillingRunRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.runs.seen(id, by);
  }

  /** What it could not bill, and why. */
  @Roles(...readers)
  @Answers(PageOf(LeftOutOfRunView))
  @Get(':id/left-out')
  async leftOut(@Asked() { id, by }: Asked, @Query() range: PageQuery) {
    await this.runs.seen(id, by);
    return this.work.leftOut(id, by.regions, range);
  }
}

const notEverywhere = () =>
  forbidden(
    'all-regions-needed',
    {
      zh: '出账批次只由负责全部区域的财务启动',
      en: 'A run is started by whoever answers for all regions',
    },
    { rule: 'CT-05' },
  );
