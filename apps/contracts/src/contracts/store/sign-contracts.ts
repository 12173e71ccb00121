import type { Actor } from '@kefu/kernel';
import { Database, nextNumber, type Stored, type Transaction } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { CreditGrades } from '../../credit/index.js';
import * as domain from '../domain/index.js';
import { signingRulesOf } from './checklist.js';
import { Contracts } from './contracts.js';

type Contract = domain.Contract;
type Follow = (contract: Contract, context: domain.ContractContext) => domain.ContractDecision;

/** What ends a contract's time as a draft, and what the one that it renews has of it (CT-02, CT-09). */
@Injectable()
export class SignContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly grades: CreditGrades,
    private readonly database: Database,
  ) {}

  /** A number is taken only where nothing refuses the signing. */
  sign(asked: Asked, signed: domain.SignContract): Promise<Stored<Contract>> {
    return this.withPrevious(asked, domain.renewalSigned, () =>
      this.contracts.changeSeen(asked, async (contract, context) => {
        const { now, handbook } = context;
        const today = handbook.calendar.localDate(now);
        const credit = (await this.grades.of(contract.customerId, today)) ?? {};
        const ground = { credit, rules: signingRulesOf(handbook, contract.kind) };
        domain.requireSignable(contract, signed, ground, context);
        const prefix = `HT${today.slice(0, 4)}`;
        const number = await nextNumber(this.database, 'contract_number', prefix, 6);
        return domain.signContract(contract, signed, { ...ground, number }, context);
      }),
    );
  }

  withdraw(asked: Asked, reason: string): Promise<Stored<Contract>> {
    return this.withPrevious(asked, domain.renewalGivenUp, () =>
      this.contracts.changeSeen(asked, (contract, context) =>
        domain.withdraw(contract, reason, context),
      ),
    );
  }

  /** The older of the two is locked first, as everywhere. */
  private withPrevious(
    { id, by }: { readonly id: string; readonly by: Actor },
    follow: Follow,
    change: () => Promise<Stored<Contract>>,
  ): Promise<Stored<Contract>> {
    return this.database.transaction(async (tx) => {
      const previousId = await lockedPrevious(tx, id);
      const changed = await change();
      if (previousId) await this.contracts.change(previousId, by, follow);
      return changed;
    });
  }
}

const lockedPrevious = async (tx: Transaction, id: string): Promise<string | undefined> => {
  const [previous] = await tx.query<{ id: string }>(
    `SELECT id FROM contract WHERE id = (SELECT previous_id FROM contract WHERE id = $1)
     FOR UPDATE`,
    [id],
  );
  return previous?.id;
};
