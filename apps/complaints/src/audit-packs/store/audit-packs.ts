import type { Actor } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { AuditPack } from '../domain/index.js';
import { AuditPackRecord } from './audit-pack-record.js';

/** Packs for who audits (CP-18): of whoever asked for them, and of who may see all that is in them. */
@Injectable()
export class AuditPacks extends aggregatesOf<AuditPack>({
  name: 'audit-pack',
  entity: AuditPackRecord,
}) {
  override covers(by: Actor, { askedBy, regions }: AuditPack): boolean {
    const all = by.kind === 'system' || by.regions.includes('*');
    return all || by.id === askedBy || regions.every((region) => by.regions.includes(region));
  }

  seenBy(by: Actor, range: Range): Promise<Page<Stored<AuditPack>>> {
    const where = new Conditions();
    const either = by.regions.includes('*')
      ? []
      : [
          `p.asked_by = ${where.place(by.id)}`,
          `p.regions <@ ${where.place([...by.regions])}::text[]`,
        ];
    return this.listed({ as: 'p', where, either, ...newestFirst, range });
  }
}
