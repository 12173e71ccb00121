import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { regionsOfOwners } from '../../files/index.js';
import type { Release, ReleaseStatus } from '../domain/index.js';
import { Releases } from './releases.js';

export interface ReleaseFilter extends Range {
  readonly status?: ReleaseStatus;
  readonly kind?: string;
  readonly customerId?: string;
}

@Injectable()
export class FindReleases {
  constructor(private readonly releases: Releases) {}

  find(
    { status, kind, customerId, ...range }: ReleaseFilter,
    regions: readonly string[],
  ): Promise<Page<Stored<Release>>> {
    const where = new Conditions()
      .equal('r', { status, kind })
      .inRegions(regionsOfOwners, regions)
      .add('r.customer_id = ANY (customers_meant(?))', customerId);
    return this.releases.listed({
      as: 'r',
      joins: 'JOIN customer c ON c.id = r.customer_id LEFT JOIN asset a ON a.id = r.asset_id',
      where,
      ...newestFirst,
      range,
    });
  }
}
