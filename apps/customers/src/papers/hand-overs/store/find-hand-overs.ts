import type { Role } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { regionsOfOwners } from '../../files/index.js';
import type { HandOver, HandOverRule, HandOverStatus } from '../domain/index.js';
import { HandOverSummary } from './hand-over-record.js';
import { HandOvers } from './hand-overs.js';

export interface HandOverFilter extends Range {
  readonly number?: string | undefined;
  readonly rule?: HandOverRule;
  readonly status?: HandOverStatus;
  readonly customerId?: string;
  readonly assetId?: string;
  readonly fileId?: string;
  readonly holderRole?: Role;
  readonly holderId?: string;
  /** Not at the centre, and due before that moment. */
  readonly overdueAt?: Instant | undefined;
}

@Injectable()
export class FindHandOvers {
  constructor(private readonly handOvers: HandOvers) {}

  find(filter: HandOverFilter, regions: readonly string[]): Promise<Page<Stored<HandOver>>> {
    const { number, rule, status, assetId, fileId, ...more } = filter;
    const { customerId, holderRole, holderId, overdueAt, ...range } = more;
    const where = new Conditions()
      .equal('h', { number, rule, status, assetId, fileId })
      .inRegions(regionsOfOwners, regions)
      .add('h.customer_id = ANY (customers_meant(?))', customerId)
      .add(`h.holder->>'role' = ?`, holderRole)
      .add(`h.holder->>'personId' = ?`, holderId)
      .add(`h.status IN ('held', 'offered') AND h.due_at < ?`, overdueAt);
    return this.handOvers.listed({
      as: 'h',
      joins: 'JOIN customer c ON c.id = h.customer_id LEFT JOIN asset a ON a.id = h.asset_id',
      where,
      ...newestFirst,
      of: HandOverSummary,
      range,
    });
  }
}
