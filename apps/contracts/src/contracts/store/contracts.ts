import { isId, type Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { KeepNotices } from '../../notices/index.js';
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
  @Inject(KeepNotices) private readonly notices!: KeepNotices;

  /** CT-09, G-09: the customer hears that it ends, who may decline that; not once it goes on or is over. */
  protected override async saved(
    _tx: Transaction,
    all: readonly Saved<Contract>[],
    by: Actor,
  ): Promise<void> {
    for (const { before, after } of all) {
      const { id: contractId, customerId, regionId, endsOn } = after;
      const days = announcedSince(before, after);
      if (days.length > 0 && endsOn !== undefined && endsOn >= this.today()) {
        const occasion = `renewal ${contractId} ${endsOn} ${Math.min(...days)}`;
        const what = { rule: 'CT-09', occasion, template: 'renewal', demanded: false } as const;
        await this.notices.want({ ...what, customerId, regionId, contractId });
      }
      const goesOn = after.renewal?.signed && !before?.renewal?.signed;
      if (goesOn || (after.endedAt !== undefined && before?.endedAt === undefined)) {
        await this.notices.withhold(by, 'contract_id', contractId, 'over');
      }
    }
  }

  private today(): string {
    return this.handbook.calendar.localDate(this.platform.clock.now());
  }

  /** Whether whoever owns it works here still. */
  async ownerWorks({ ownerId }: Contract): Promise<boolean> {
    if (!isId(ownerId)) return false;
    const text = 'SELECT 1 FROM staff_record WHERE id = $1 AND active';
    return (await this.database.query(text, [ownerId])).length > 0;
  }
}

/** Days before its end that were told just now; those that were passed over are told with the nearest. */
const announcedSince = (before: Contract | undefined, after: Contract): readonly number[] =>
  before && !after.renewal?.signed
    ? after.announced.filter((day) => !before.announced.includes(day))
    : [];

/** All contracts of a customer, or that they sign too, locked at once and in one order. */
export const contractsOf = async (tx: Transaction, customerId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM contract WHERE customer_id = $1 OR parties @> $2::jsonb ORDER BY id FOR UPDATE',
    [customerId, JSON.stringify([{ customerId }])],
  );
  return rows.map(({ id }) => id);
};
