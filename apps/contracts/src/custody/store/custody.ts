import { forbidden, serves, type Actor, type Instant } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import {
  Conditions,
  Database,
  dueFirst,
  nextNumber,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf, type Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import {
  handOn,
  takeIntoCustody,
  type CustodyItem,
  type CustodyKind,
  type CustodyStatus,
  type TakeIn,
} from '../domain/index.js';
import { CustodyRecord } from './custody-record.js';

export interface CustodyFilter {
  readonly number?: string | undefined;
  readonly status?: CustodyStatus;
  readonly kind?: CustodyKind;
  readonly regionId?: string;
  readonly ownerId?: string;
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

@Injectable()
export class Custody extends aggregatesOf<CustodyItem>({
  name: 'custody',
  entity: CustodyRecord,
  regionOf: ({ regionId }) => regionId,
}) {
  /** The most urgent first. */
  search(
    by: Actor,
    { overdueAt, ...equal }: CustodyFilter,
    range: Range,
  ): Promise<Page<Stored<CustodyItem>>> {
    const where = new Conditions()
      .equal('c', equal)
      .add('c.due_at < ?::timestamptz', overdueAt)
      .inRegions('c.region_id', by.regions);
    return this.listed({ as: 'c', where, by: [dueFirst('c'), 'id'], range });
  }
}

const keepers = {
  ...{ rule: 'CT-18', at: '/ownerId' },
  roles: ['clerk', 'finance', 'archivist', 'manager'],
} as const;

/** What is decided by who works here. */
@Injectable()
export class KeepCustody {
  constructor(
    private readonly custody: Custody,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /** @throws Refusal CT-18 `region-not-yours`, `unknown-person`, `person-of-another-role` */
  takeIn(by: Actor, told: Omit<TakeIn, 'number'>): Promise<Stored<CustodyItem>> {
    const { regionId, ownerId } = told;
    if (!serves(by.regions, regionId)) {
      throw forbidden(
        'region-not-yours',
        { zh: '只能登记自己负责的区域', en: 'Only of a region that is yours' },
        { rule: 'CT-18' },
      );
    }
    return this.database.transaction(async () => {
      await this.people.require(ownerId, { ...keepers, regionId });
      const number = await nextNumber(this.database, 'custody_number', 'CY', 6);
      return this.custody.create(by, (context) => takeIntoCustody({ ...told, number }, context));
    });
  }

  handOn(asked: Asked, ownerId: string, reason: string): Promise<Stored<CustodyItem>> {
    return this.custody.changeSeen(asked, async (item, context) => {
      await this.people.require(ownerId, { ...keepers, regionId: item.regionId });
      return handOn(item, ownerId, context, reason);
    });
  }
}
