import { refusedByRule, type Actor } from '@kefu/kernel';
import { KnownCustomers } from '@kefu/known-customers';
import { Database, standingIdOf } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Contracts } from '../contracts/index.js';

/** Whom and what a request names by the ids of other records. */
export interface Named {
  readonly customerId: string;
  readonly contractId?: string | undefined;
  readonly assetId?: string | undefined;
}

/** The same, as it stands. */
export interface ConcernedRecords extends Named {
  readonly regionId: string;
}

/** Which customer, contract and asset a record is about: known, seen by whoever asks, and of each other. */
@Injectable()
export class Concerned {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KnownCustomers) private readonly customers: KnownCustomers,
    @Inject(Contracts) private readonly contracts: Contracts,
  ) {}

  /** @throws Refusal (422) `unknown-customer`, `unknown-contract`, `unknown-asset` */
  async of(by: Actor, named: Named, rule: string): Promise<ConcernedRecords> {
    const { id: customerId, regionId } = await this.customers.require(named.customerId, by, rule);
    const { contractId, assetId } = named;
    if (contractId !== undefined) await this.requireContract(by, contractId, customerId, rule);
    if (assetId !== undefined) await this.customers.requireAsset(assetId, customerId, rule);
    return {
      ...{ customerId, regionId },
      ...(contractId === undefined ? {} : { contractId }),
      ...(assetId === undefined ? {} : { assetId }),
    };
  }

  requireAsset(assetId: string, customerId: string, rule: string): Promise<void> {
    return this.customers.requireAsset(assetId, customerId, rule);
  }

  private async requireContract(
    by: Actor,
    contractId: string,
    customerId: string,
    rule: string,
  ): Promise<void> {
    const found = await this.contracts.find(contractId);
    if (found && (await this.contracts.covers(by, found.state))) {
      const { customerId: of } = found.state;
      const standing = await this.database.transaction((tx) => standingIdOf(tx, of));
      if (standing === customerId) return;
    }
    const detail = {
      zh: '该客户没有登记过这份合同',
      en: 'No such contract of this customer is on record',
    };
    const errors = [{ pointer: '/contractId', code: 'unknown-contract', detail }];
    throw refusedByRule(rule, 'unknown-contract', detail, { errors });
  }
}
