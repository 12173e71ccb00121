import type { Actor } from '@kefu/kernel';
import {
  Database,
  firstBrokenEntry,
  openReasons,
  readTrail,
  type SealedReason,
  type TrailEntry,
} from '@kefu/persistence';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { By, Roles } from '../access/declare-access.js';
import { ServiceRuntime } from '../service-runtime.js';
import { Answers } from '../openapi/answers.js';
import { TrailView } from './record-views.js';
import { noSuchRecord, requireSight } from './require-sight.js';

/** Who did what to one record, when and why (G-03). Personal values stay sealed. */
@Controller('audit')
export class AuditController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServiceRuntime) private readonly runtime: ServiceRuntime,
  ) {}

  /** Everything that was done to one record, the oldest first. */
  @Roles('manager', 'director', 'admin')
  @Answers(TrailView)
  @Get(':aggregateId')
  async trail(@By() by: Actor, @Param('aggregateId') aggregateId: string): Promise<object> {
    const [first] = await readTrail(this.database, aggregateId);
    if (!first) throw noSuchRecord();
    await requireSight(this.runtime, by, bodyOf(first).aggregate, aggregateId);
    return trailOf(this.database, aggregateId);
  }
}

/**
 * What a record's own route answers with, for roles that read no other trails; who may see the record
 * is asked before.
 */
export const trailOf = async (database: Database, aggregateId: string): Promise<object> => {
  const entries = await readTrail(database, aggregateId);
  const broken = firstBrokenEntry(entries);
  const bodies = entries.map(bodyOf);
  const reasons = await openReasons(
    database,
    bodies.map(({ reason }) => reason),
  );
  return {
    aggregateId,
    intact: broken === undefined,
    ...(broken === undefined ? {} : { firstBrokenVersion: broken }),
    entries: entries.map((entry, at) => ({
      ...bodies[at],
      reason: reasons[at],
      version: entry.version,
      hash: entry.hash,
    })),
  };
};

interface Body {
  readonly aggregate: string;
  readonly reason?: string | SealedReason;
}

const bodyOf = ({ body }: TrailEntry) => JSON.parse(body) as Body;
