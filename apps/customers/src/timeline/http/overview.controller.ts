import type { Actor } from '@kefu/kernel';
import { Answers, By, Roles } from '@kefu/service';
import { shownOf } from '@kefu/validation';
import { Controller, Get, Param } from '@nestjs/common';
import { readers } from '../../whole/access/index.js';
import { FindAssets } from '../../records/assets/index.js';
import { Customers, ShowCustomers } from '../../records/customers/index.js';
import { ReadTimeline } from '../store/read-timeline.js';
import { hiddenFrom } from './hidden-from.js';
import { OverviewView } from './overview-view.js';
import { entryViewOf, sentenceOf } from './timeline-view.js';

/** What fits on one page; there is a list for each that goes on. */
const SHOWN = 20;

@Controller('customers/:id/overview')
export class OverviewController {
  constructor(
    private readonly customers: Customers,
    private readonly show: ShowCustomers,
    private readonly assets: FindAssets,
    private readonly timeline: ReadTimeline,
  ) {}

  /** The customer on one page: who they are, what they have, what is open, what was last (CU-16). */
  @Roles(...readers)
  @Answers(OverviewView)
  @Get()
  async read(@By() by: Actor, @Param('id') askedId: string) {
    const standing = await this.customers.standingSeen(askedId, by);
    const { id } = standing.state;
    const { events, kinds } = hiddenFrom(by);
    const [customer, assets, open, counts, latest] = await Promise.all([
      this.show.to(by, standing),
      this.assets.find({ customerId: id, limit: SHOWN }, ['*']),
      this.timeline.open(id, SHOWN),
      this.timeline.counts(id, kinds),
      this.timeline.latest(id, events),
    ]);
    const others = await this.timeline.others(latest, by.regions);
    return shownOf(OverviewView, {
      customer: { ...customer.state, version: customer.version },
      assets: assets.items.map(({ state, version }) => ({ ...state, version })),
      open: open.map(({ lastEvent, ...record }) => ({
        ...record,
        last: sentenceOf(lastEvent, {}),
      })),
      counts,
      latest: latest.map((row) => entryViewOf(row, others)),
    });
  }
}
