import type { Actor } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Contract, ContractStatus } from '../domain/index.js';
import { Contracts } from './contracts.js';

export interface ContractFilter extends Range {
  readonly status?: ContractStatus;
  readonly kind?: string;
  readonly regionId?: string;
  readonly ownerId?: string;
  readonly customerId?: string;
  readonly number?: string;
}

@Injectable()
export class FindContracts {
  constructor(private readonly contracts: Contracts) {}

  /** The newest first, of the regions of whoever asks. */
  find(
    { regions }: Actor,
    { cursor, limit, ...equal }: ContractFilter,
  ): Promise<Page<Stored<Contract>>> {
    const where = new Conditions().equal('c', equal).inRegions('c.region_id', regions);
    return this.contracts.listed({ as: 'c', where, ...newestFirst, range: { cursor, limit } });
  }
}
