import type { Actor } from '@kefu/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { By, Roles } from '../access/declare-access.js';
import { ServiceRuntime } from '../service-runtime.js';
import { Answers } from '../openapi/answers.js';
import { TrailView } from './record-views.js';
import { noSuchRecord, requireSight } from './require-sight.js';
import { Trails } from './trails.js';

/** Who did what to one record, when and why (G-03). Personal values stay sealed. */
@Controller('audit')
export class AuditController {
  constructor(
    @Inject(Trails) private readonly trails: Trails,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** Everything that was done to one record, the oldest first. */
  @Roles('manager', 'director', 'admin')
  @Answers(TrailView)
  @Get(':aggregateId')
  async trail(@By() by: Actor, @Param('aggregateId') aggregateId: string): Promise<object> {
    const kind = await this.trails.kindOf(aggregateId);
    if (kind === undefined) throw noSuchRecord();
    await requireSight(this.runtime, by, kind, aggregateId);
    return this.trails.of(aggregateId);
  }
}
