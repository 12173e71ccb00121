import type { Actor, Instant } from '@kefu/kernel';
import {
  Conditions,
  dueFirst,
  personalFields,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Procedure, type ProcedureStatus } from '../domain/index.js';
import { ProcedureRecord } from './procedure-record.js';

export interface ProcedureFilter {
  readonly number?: string | undefined;
  readonly status?: ProcedureStatus;
  readonly kind?: string;
  readonly customerId?: string;
  readonly contractId?: string;
  readonly regionId?: string;
  readonly ownerId?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

@Injectable()
export class Procedures extends aggregatesOf<Procedure>({
  name: 'procedure',
  entity: ProcedureRecord,
  personal: personalFields(
    (procedure) => procedure.customerId,
    ['steps', 'changes', 'awaited', 'cancelReason'],
    forgetCustomer,
  ),
  regionOf: ({ regionId }) => regionId,
}) {
  /** The most urgent first. */
  search(
    by: Actor,
    { overdueAt, ...equal }: ProcedureFilter,
    range: Range,
  ): Promise<Page<Stored<Procedure>>> {
    const where = new Conditions()
      .equal('p', equal)
      .add('p.due_at < ?::timestamptz', overdueAt)
      .inRegions('p.region_id', by.regions);
    return this.listed({ as: 'p', where, by: [dueFirst('p'), 'id'], range });
  }
}
