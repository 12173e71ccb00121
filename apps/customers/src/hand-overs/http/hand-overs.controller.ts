import type { Handbook } from '@kefu/handbook';
import { parseInstant, type Actor, type Clock } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Header, Inject, Param, Post, Query } from '@nestjs/common';
import { filers, readers } from '../../access/index.js';
import { refuseFaults, fault } from '../../identity/index.js';
import { FindHandOvers } from '../store/find-hand-overs.js';
import { KeepHandOvers } from '../store/keep-hand-overs.js';
import { StartHandOvers } from '../store/start-hand-overs.js';
import {
  handOverSummaryOf,
  HandOverSummaryView,
  HandOverView,
  handOverViewOf,
} from './hand-over-view.js';
import {
  AwaitSalesPapersRequest,
  AwaitServicePapersRequest,
  FindHandOversRequest,
} from './requests.js';
import { printForm } from './print-form.js';

@Controller('hand-overs')
export class HandOversController {
  constructor(
    @Inject(StartHandOvers) private readonly starting: StartHandOvers,
    @Inject(KeepHandOvers) private readonly handOvers: KeepHandOvers,
    @Inject(FindHandOvers) private readonly finding: FindHandOvers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By hand, where no event says of the delivery: sales papers are awaited from now on (CU-03). */
  @Roles(...filers, 'sales')
  @Answers(HandOverView)
  @Post('await-sales-papers')
  async awaitSales(@By() by: Actor, @Body() body: AwaitSalesPapersRequest) {
    const { customerId, assetId, holderId, at } = body;
    const papers = { customerId, assetId, holderId, at: this.past(at) };
    await this.starting.requireSight(by, papers);
    return answer(await this.starting.afterDelivery(by, papers), handOverViewOf);
  }

  /** By hand, where field-repair knows nothing of the repair: service papers are awaited (CU-04). */
  @Roles(...filers)
  @Answers(HandOverView)
  @Post('await-service-papers')
  async awaitService(@By() by: Actor, @Body() body: AwaitServicePapersRequest) {
    const { customerId, assetId, holderId, at, reference } = body;
    const papers = { customerId, assetId, holderId, at: this.past(at) };
    await this.starting.requireSight(by, papers);
    return answer(await this.starting.afterOtherRepair(by, papers, reference), handOverViewOf);
  }

  /** Papers on their way, by whom they are with, by customer, file or state; overdue ones too. */
  @Roles(...readers)
  @Answers(PageOf(HandOverSummaryView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindHandOversRequest) {
    const { cursor, limit, overdue, ...filter } = query;
    const after = decodeCursor(cursor, ['id'])?.[0];
    const rows = await this.finding.find(
      { ...filter, overdueAt: overdue === undefined ? undefined : this.clock.now() },
      { regions: by.regions, limit, ...(after === undefined ? {} : { after }) },
    );
    return page(rows, limit, ({ id }) => [id], handOverSummaryOf);
  }

  /** The form on paper, with places to sign. */
  @Roles(...readers)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Get(':id.html')
  async print(@By() by: Actor, @Param('id') id: string) {
    const { handOver, file } = await this.handOvers.withFile(id, by);
    return printForm({
      handOver,
      fileNumber: file.number,
      centre: this.handbook.profile.title,
      zone: this.handbook.calendar.zone,
      titles: new Map(file.asked.map(({ code, title }) => [code, title])),
    });
  }

  @Roles(...readers)
  @Answers(HandOverView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.handOvers.seen(id, by), handOverViewOf);
  }

  private past(text: string): string {
    const at = parseInstant(text);
    refuseFaults(at > this.clock.now() ? [fault('/at', 'in-the-future')] : []);
    return at;
  }
}
