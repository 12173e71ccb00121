import { refusedByRule, type Actor } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import { Database, nextNumber, standingPersonOf, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Contracts, requireInForce } from '../../contracts/index.js';
import {
  handOver,
  requestDeposit,
  type Deposit,
  type DepositContext,
  type DepositDecision,
  type RequestDeposit,
} from '../domain/index.js';
import { Deposits } from './deposits.js';

type Asking = Pick<RequestDeposit, 'contractId' | 'form' | 'amount' | 'guarantee' | 'reclaimOn'>;

/** What is decided by contracts and by who works here. */
@Injectable()
export class KeepDeposits {
  constructor(
    private readonly deposits: Deposits,
    private readonly contracts: Contracts,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /**
   * @throws Refusal CT-03 `unknown-contract`, `contract-not-in-force`, and what `requestDeposit` refuses
   */
  request(by: Actor, asked: Asking): Promise<Stored<Deposit>> {
    return this.database.transaction(async (tx) => {
      const found = await this.contracts.find(asked.contractId);
      if (!found || !(await this.contracts.covers(by, found.state))) {
        const detail = { zh: '没有登记过这份合同', en: 'No such contract is on record' };
        const errors = [{ pointer: '/contractId', code: 'unknown-contract', detail }];
        throw refusedByRule('CT-03', 'unknown-contract', detail, { errors });
      }
      requireInForce(found.state, 'CT-03');
      const { regionId, ownerId } = found.state;
      const customerId = await standingPersonOf(tx, found.state.customerId);
      const number = await nextNumber(this.database, 'deposit_number', 'B', 6);
      return this.deposits.create(by, (context) =>
        requestDeposit({ ...asked, number, customerId, regionId, ownerId }, context),
      );
    });
  }

  handOver(asked: Asked, ownerId: string, reason: string): Promise<Stored<Deposit>> {
    return this.withWords(asked, async (deposit, context) => {
      const { regionId } = deposit;
      const wanted = { rule: 'G-01', at: '/ownerId', roles: ['account-manager'] as const };
      await this.people.require(ownerId, { ...wanted, regionId });
      return handOver(deposit, ownerId, reason, context);
    });
  }

  /** Words may name the customer: nothing is written down of one who was erased (G-05). */
  withWords(
    asked: Asked,
    decide: (
      deposit: Deposit,
      context: DepositContext,
    ) => DepositDecision | Promise<DepositDecision>,
  ): Promise<Stored<Deposit>> {
    return this.database.transaction(async (tx) => {
      const { state } = await this.deposits.seen(asked.id, asked.by);
      await standingPersonOf(tx, state.customerId);
      return this.deposits.changeSeen(asked, decide);
    });
  }
}
