import { conflict, type Actor, type Instant } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import {
  Conditions,
  Database,
  dueFirst,
  nextNumber,
  oneAtATime,
  personalFields,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf, type Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Concerned } from '../../concerns/index.js';
import {
  forgetCustomer,
  handOn,
  planHandover,
  type Handover,
  type HandoverStatus,
  type PlanHandover,
} from '../domain/index.js';
import { HandoverRecord } from './handover-record.js';

export interface HandoverFilter {
  readonly number?: string | undefined;
  readonly status?: HandoverStatus;
  readonly batch?: string;
  readonly customerId?: string;
  readonly contractId?: string;
  readonly regionId?: string;
  readonly ownerId?: string;
  readonly plannedOn?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

@Injectable()
export class Handovers extends aggregatesOf<Handover>({
  name: 'handover',
  entity: HandoverRecord,
  personal: personalFields(
    (handover) => handover.customerId,
    ['endReason', 'moves'],
    forgetCustomer,
  ),
  regionOf: ({ regionId }) => regionId,
}) {
  /** The most urgent first. */
  search(
    by: Actor,
    { overdueAt, ...equal }: HandoverFilter,
    range: Range,
  ): Promise<Page<Stored<Handover>>> {
    const where = new Conditions()
      .equal('h', equal)
      .add('h.due_at < ?::timestamptz', overdueAt)
      .inRegions('h.region_id', by.regions);
    return this.listed({ as: 'h', where, by: [dueFirst('h'), 'id'], range });
  }
}

const owners = {
  rule: 'CT-16',
  at: '/ownerId',
  roles: ['clerk', 'agent', 'sales', 'manager'],
} as const;

/** What is decided by who works here and what is on record. */
@Injectable()
export class KeepHandovers {
  constructor(
    private readonly handovers: Handovers,
    private readonly concerned: Concerned,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /** @throws Refusal CT-16 `planned-already` */
  plan(by: Actor, told: Omit<PlanHandover, 'number' | 'regionId'>): Promise<Stored<Handover>> {
    const { assetId } = told;
    return this.database.transaction(async () => {
      const concerned = await this.concerned.of(by, told, 'CT-16');
      const { regionId } = concerned;
      await this.people.require(told.ownerId, { ...owners, regionId });
      await oneAtATime(this.database, 'handing a property over', assetId);
      const found = await this.database.query(
        `SELECT 1 FROM handover WHERE asset_id = $1 AND status <> 'called-off'`,
        [assetId],
      );
      if (found.length > 0) {
        throw conflict(
          'planned-already',
          { zh: '该房屋已安排交房', en: 'The hand-over of this property is planned already' },
          { rule: 'CT-16' },
        );
      }
      const number = await nextNumber(this.database, 'handover_number', 'HO', 8);
      return this.handovers.create(by, (context) =>
        planHandover({ ...told, ...concerned, assetId, number }, context),
      );
    });
  }

  handOn(asked: Asked, ownerId: string, reason: string): Promise<Stored<Handover>> {
    return this.handovers.changeSeen(asked, async (handover, context) => {
      await this.people.require(ownerId, { ...owners, regionId: handover.regionId });
      return handOn(handover, ownerId, context, reason);
    });
  }
}
