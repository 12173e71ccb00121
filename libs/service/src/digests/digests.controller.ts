import type { Actor } from '@kefu/kernel';
import { Conditions, newestFirst } from '@kefu/persistence';
import { Controller, Inject, Query } from '@nestjs/common';
import { By } from '../access/declare-access.js';
import { Lists } from '../answers/record-routes.js';
import { PageQuery } from '../lists/page-query.js';
import { BreachDigests } from './store/breach-digests.js';
import { BreachDigestRecord } from './store/digest-record.js';

@Controller('breach-digests')
export class BreachDigestsController {
  @Inject(BreachDigests) private readonly digests!: BreachDigests;

  /** What whoever asks was told of missed deadlines, the latest first; no more than once a minute. */
  @Lists('', BreachDigestRecord, 'any')
  own(@By() { id }: Actor, @Query() range: PageQuery) {
    const where = new Conditions().equal('d', { personId: id });
    return this.digests.listed({ as: 'd', where, ...newestFirst, range });
  }
}
