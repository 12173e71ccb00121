import { serves, type Actor } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Contract } from '../domain/index.js';
import { ContractRecord } from './contract-record.js';

@Injectable()
export class Contracts extends aggregatesOf<Contract>({
  name: 'contract',
  entity: ContractRecord,
}) {
  /** Who works on its region may know of it; to everybody else it is unknown. */
  override covers({ regions }: Actor, { regionId }: Contract): boolean {
    return serves(regions, regionId);
  }
}

/** All contracts of a customer, locked at once and in one order. */
export const contractsOf = async (tx: Transaction, customerId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM contract WHERE customer_id = $1 ORDER BY id FOR UPDATE',
    [customerId],
  );
  return rows.map(({ id }) => id);
};
