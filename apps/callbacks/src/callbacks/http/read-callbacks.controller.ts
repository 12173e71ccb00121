import type { Handbook } from '@kefu/handbook';
import { notFound, type Actor, type Clock } from '@kefu/kernel';
import {
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  page,
  PageOf,
  Roles,
  Versioned,
} from '@kefu/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { guideOf } from '../../questionnaires/index.js';
import { worksInRegion } from '../domain/index.js';
import { FindCallbacks, type Urgency } from '../store/index.js';
import { readers } from './may-read-callback.js';
import { ListCallbacks, urgencies, WorklistQuery } from './requests.js';
import { detailView, listedView, type Onlooker } from './show-callback.js';
import { CallbackDetail, ListedCallback } from './callback-detail.js';

@Controller()
export class ReadCallbacksController {
  constructor(
    @Inject(FindCallbacks) private readonly callbacks: FindCallbacks,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom to call now: what can still be in time, then what is late, then what is to come. */
  @Roles('agent', 'manager')
  @Answers(PageOf(ListedCallback))
  @Get('worklist')
  async worklist(@By() by: Actor, @Query() query: WorklistQuery) {
    const { cursor, limit, plan, urgency } = query;
    const [at = this.clock.now(), ...after] =
      decodeCursor(cursor, ['instant', 'number', 'instant', 'id']) ?? [];
    const list = query.list ?? (by.roles.includes('agent') ? 'mine' : 'region');
    const rows = await this.callbacks.worklist({
      at,
      agentId: list === 'mine' ? by.id : undefined,
      regions: by.regions,
      urgency: urgency && (urgencies.indexOf(urgency) as Urgency),
      plan,
      after: after.length === 3 ? after : undefined,
      limit: limit + 1,
    });
    return page(
      rows,
      limit,
      (row) => [at, row.urgency, row.key, row.id],
      (row) => listedView(row, this.onlooker(by)),
    );
  }

  /** All callbacks of one's regions, the latest due first. */
  @Roles(...readers)
  @Answers(PageOf(ListedCallback))
  @Get('callbacks')
  async list(@By() by: Actor, @Query() { cursor, limit, ...filter }: ListCallbacks) {
    const after = decodeCursor(cursor, ['instant', 'id']);
    const { regions } = by;
    const rows = await this.callbacks.list({ ...filter, regions, after, limit: limit + 1 });
    return page(
      rows,
      limit,
      (row) => [row.dueAt, row.id],
      (row) => listedView(row, this.onlooker(by)),
    );
  }

  /** One callback, with what to ask and what to say. */
  @Roles(...readers)
  @Answers(CallbackDetail)
  @Get('callbacks/:id')
  async one(@By() by: Actor, @Param('id') id: string) {
    const found = await this.callbacks.one(id);
    if (!found)
      throw notFound('not-found', { zh: '没有这条回访', en: 'There is no such callback' });
    const refusal = worksInRegion({ callback: found, by });
    if (refusal) throw refusal;
    const guide = guideOf(this.handbook, found.plan, found.contractKind);
    return new Versioned(detailView(found, guide, this.onlooker(by)), found.version);
  }

  private onlooker(by: Actor): Onlooker {
    return { by, now: this.clock.now(), handbook: this.handbook };
  }
}
