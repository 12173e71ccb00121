import type { LocalDate } from '@kefu/kernel';
import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Receivable, ReceivableKind, ReceivableStatus } from '../domain/index.js';
import { Receivables } from './receivables.js';

export interface ReceivableFilter {
  readonly status?: ReceivableStatus | undefined;
  readonly kind?: ReceivableKind | undefined;
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly readingId?: string | undefined;
  readonly planId?: string | undefined;
  readonly number?: string | undefined;
  readonly month?: string | undefined;
  readonly disputed?: boolean | undefined;
  readonly dueFrom?: LocalDate | undefined;
  readonly dueTo?: LocalDate | undefined;
}

@Injectable()
export class FindReceivables {
  constructor(private readonly receivables: Receivables) {}

  /** Those of the regions, what is due first coming first. */
  find(
    regions: readonly string[],
    { dueFrom, dueTo, readingId, ...equal }: ReceivableFilter,
    range: Range,
  ): Promise<Page<Stored<Receivable>>> {
    const where = new Conditions()
      .equal('r', equal)
      .inRegions('r.region_id', regions)
      .add(`r.metered ->> 'readingId' = ?`, readingId)
      .add('r.due_on >= ?::date', dueFrom)
      .add('r.due_on <= ?::date', dueTo);
    return this.receivables.listed({ as: 'r', where, by: ['dueOn', 'id'], range });
  }
}
