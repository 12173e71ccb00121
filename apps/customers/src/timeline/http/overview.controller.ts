import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Answers, By, HANDBOOK, Roles } from '@kefu/service';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { eyesOf, readers, requireSight } from '../../whole/access/index.js';
import { assetViewOf, FindAssets } from '../../records/assets/index.js';
import { Customers, viewOf } from '../../records/customers/index.js';
import type { Plain } from '../../whole/request-formats/index.js';
import { ReadTimeline } from '../store/read-timeline.js';
import { hiddenFrom } from './hidden-from.js';
import { OverviewView } from './overview-view.js';
import { entryViewOf, sentenceOf } from './timeline-view.js';

/** What fits on one page; there is a list for each that goes on. */
const SHOWN = 20;

@Controller('customers/:id/overview')
export class OverviewController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(FindAssets) private readonly assets: FindAssets,
    @Inject(ReadTimeline) private readonly timeline: ReadTimeline,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** The customer on one page: who he is, what he has, what is open, what was last (CU-16). */
  @Roles(...readers)
  @Answers(OverviewView)
  @Get()
  async read(@By() by: Actor, @Param('id') askedId: string): Promise<Plain<OverviewView>> {
    const { state, version } = await this.customers.standing(askedId);
    requireSight(by, state.regionCode);
    const { id } = state;
    const { events, kinds } = hiddenFrom(by);
    const [assets, open, counts, latest] = await Promise.all([
      this.assets.find({ customerId: id }, { regions: ['*'], after: undefined, limit: SHOWN }),
      this.timeline.open(id, SHOWN),
      this.timeline.counts(id, kinds),
      this.timeline.latest(id, events),
    ]);
    return {
      customer: viewOf(state, version, eyesOf(this.handbook, by)),
      assets: assets.slice(0, SHOWN).map((asset) => assetViewOf(asset, asset.version)),
      open: open.map(({ assetId, lastEvent, ...record }) => ({
        ...record,
        assetId: assetId ?? undefined,
        last: sentenceOf(lastEvent, {}),
      })),
      counts,
      latest: latest.map(entryViewOf),
    };
  }
}
