import { notFound } from '@kefu/kernel';
import { Database, firstBrokenEntry, readTrail } from '@kefu/persistence';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Roles } from '../access/declare-access.js';

/** Who did what to one record, when and why (G-03). Personal values stay sealed. */
@Controller('audit')
export class AuditController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Roles('manager', 'director', 'admin')
  @Get(':aggregateId')
  async trail(@Param('aggregateId') aggregateId: string): Promise<object> {
    const entries = await readTrail(this.database, aggregateId);
    if (entries.length === 0) {
      throw notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
    }
    const broken = firstBrokenEntry(entries);
    return {
      aggregateId,
      intact: broken === undefined,
      ...(broken === undefined ? {} : { firstBrokenVersion: broken }),
      entries: entries.map(({ version, body, hash }) => ({
        ...(JSON.parse(body) as object),
        version,
        hash,
      })),
    };
  }
}
