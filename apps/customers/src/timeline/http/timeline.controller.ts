import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Answers, By, decodeCursor, HANDBOOK, page, PageOf, Roles } from '@kefu/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { readers, requireSight } from '../../whole/access/index.js';
import { Customers } from '../../records/customers/index.js';
import { instantsOf, requireDays } from '../../whole/request-formats/index.js';
import { ReadTimeline } from '../store/read-timeline.js';
import { hiddenFrom } from './hidden-from.js';
import { TimelineRequest } from './requests.js';
import { EntryView, entryViewOf } from './timeline-view.js';

@Controller('customers/:id/timeline')
export class TimelineController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(ReadTimeline) private readonly timeline: ReadTimeline,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Everything that any service said of the customer, the newest first (CU-16). */
  @Roles(...readers)
  @Answers(PageOf(EntryView))
  @Get()
  async list(@By() by: Actor, @Param('id') id: string, @Query() query: TimelineRequest) {
    const { cursor, limit, from, to, ...filter } = query;
    requireDays({ from, to });
    const after = decodeCursor(cursor, ['instant', 'id']);
    const { state } = await this.customers.standing(id);
    requireSight(by, state.regionCode);
    const [first, before] = instantsOf(from, to, this.handbook.calendar.zone);
    const hidden = hiddenFrom(by);
    const rows = await this.timeline.page(
      state.id,
      { ...filter, from: first, before, hidden: hidden.events },
      after,
      limit,
    );
    const others = await this.timeline.others(rows, by.regions);
    return page(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => entryViewOf(row, others),
    );
  }
}
