import { system } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Forgetful } from '../../erasures/index.js';
import { forgetCustomer, forgetParty } from '../domain/index.js';
import { Contracts, contractsOf } from '../store/index.js';

/** Contracts of an erased customer keep what counts, and nothing that anybody said (G-05). */
@Injectable()
export class ForgetCustomer {
  constructor(
    private readonly contracts: Contracts,
    forgetful: Forgetful,
  ) {
    forgetful.all.push((tx, customerId) => this.forget(tx, customerId));
  }

  private async forget(tx: Transaction, customerId: string): Promise<void> {
    const by = system('forget-customer-when-erased');
    for (const id of await contractsOf(tx, customerId)) {
      await this.contracts.change(id, by, (contract) =>
        contract.customerId === customerId
          ? forgetCustomer(contract)
          : forgetParty(contract, customerId),
      );
    }
  }
}
