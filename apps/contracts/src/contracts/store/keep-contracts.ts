import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { KnownPeople } from '@kefu/people';
import { Injectable } from '@nestjs/common';
import { KnownCustomers } from '../../known/index.js';
import { draft, type Contract, type Draft } from '../domain/index.js';
import { Contracts } from './contracts.js';

/** What is decided by what other services say of customers and people. */
@Injectable()
export class KeepContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly customers: KnownCustomers,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /** @throws Refusal CT-01 `unknown-customer`, `unknown-person`, `person-of-another-role`, `ends-before-it-starts` */
  draft(by: Actor, asked: Omit<Draft, 'regionId'>): Promise<Stored<Contract>> {
    return this.database.transaction(async () => {
      const { id: customerId, regionId } = await this.customers.require(
        asked.customerId,
        by,
        'CT-01',
      );
      const wanted = { rule: 'CT-01', at: '/ownerId', roles: ['account-manager'] as const };
      await this.people.require(asked.ownerId, { ...wanted, regionId });
      return this.contracts.create(by, (context) =>
        draft({ ...asked, customerId, regionId }, context),
      );
    });
  }
}
