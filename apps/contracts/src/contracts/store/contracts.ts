import { isId } from '@kefu/kernel';
import { personalFields, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { forgetCustomer, type Contract } from '../domain/index.js';
import { ContractRecord } from './contract-record.js';

/** What a contract says goes into the audit trail only under the customer's own key. */
@Injectable()
export class Contracts extends aggregatesOf<Contract>({
  name: 'contract',
  entity: ContractRecord,
  personal: personalFields(
    (contract) => contract.customerId,
    ['title', 'versions', 'parties', 'rounds', 'terminations', 'endReason'],
    (contract) => forgetCustomer(contract).next,
  ),
  regionOf: ({ regionId }) => regionId,
}) {
  /** Whether whoever owns it works here still. */
  async ownerWorks({ ownerId }: Contract): Promise<boolean> {
    if (!isId(ownerId)) return false;
    const text = 'SELECT 1 FROM staff_record WHERE id = $1 AND active';
    return (await this.database.query(text, [ownerId])).length > 0;
  }
}

/** All contracts of a customer, or that they sign too, locked at once and in one order. */
export const contractsOf = async (tx: Transaction, customerId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM contract WHERE customer_id = $1 OR parties @> $2::jsonb ORDER BY id FOR UPDATE',
    [customerId, JSON.stringify([{ customerId }])],
  );
  return rows.map(({ id }) => id);
};
