import { parseInstant, type Actor, type Clock } from '@kefu/kernel';
import { Asked, By, CLOCK, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { filers, readers } from '../../../whole/access/index.js';
import { refuseFaults, fault } from '../../../records/identity/index.js';
import { FindHandOvers } from '../store/find-hand-overs.js';
import { HandOvers } from '../store/hand-overs.js';
import { StartHandOvers } from '../store/start-hand-overs.js';
import { HandOverRecord, HandOverSummary } from '../store/hand-over-record.js';
import {
  AwaitSalesPapersRequest,
  AwaitServicePapersRequest,
  FindHandOversRequest,
} from './requests.js';

@Controller('hand-overs')
export class HandOversController {
  constructor(
    private readonly starting: StartHandOvers,
    private readonly handOvers: HandOvers,
    private readonly finding: FindHandOvers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By hand, where no event says of the delivery: sales papers are awaited from now on (CU-03). */
  @Creates('await-sales-papers', HandOverRecord, [...filers, 'sales'])
  async awaitSales(@By() by: Actor, @Body() body: AwaitSalesPapersRequest) {
    const { customerId, assetId, holderId, at } = body;
    const papers = { customerId, assetId, holderId, at: this.past(at) };
    await this.starting.requireAwaited(by, papers, 'CU-03');
    return this.starting.afterDelivery(by, papers);
  }

  /** By hand, where field-repair knows nothing of the repair: service papers are awaited (CU-04). */
  @Creates('await-service-papers', HandOverRecord, filers)
  async awaitService(@By() by: Actor, @Body() body: AwaitServicePapersRequest) {
    const { customerId, assetId, holderId, at, reference } = body;
    const papers = { customerId, assetId, holderId, at: this.past(at) };
    await this.starting.requireAwaited(by, papers, 'CU-04');
    return this.starting.afterOtherRepair(by, papers, reference);
  }

  /** Papers on their way, by whom they are with, by customer, file or state; overdue ones too. */
  @Lists('', HandOverSummary, readers)
  find(@By() by: Actor, @Query() query: FindHandOversRequest) {
    const { overdue, ...filter } = query;
    return this.finding.find({ ...filter, overdueAt: overdue && this.clock.now() }, by.regions);
  }

  /** One hand-over of papers. */
  @Reads(':id', HandOverRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.handOvers.seen(id, by);
  }

  private past(text: string): string {
    const at = parseInstant(text);
    refuseFaults(at > this.clock.now() ? [fault('/at', 'in-the-future')] : []);
    return at;
  }
}
