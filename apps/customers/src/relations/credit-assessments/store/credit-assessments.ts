import type { Handbook } from '@kefu/handbook';
import { newId, type Actor } from '@kefu/kernel';
import { personalFields, type Platform, type Stored } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  CustomerFollowers,
  CustomerRecords,
  Customers,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import {
  assessCredit,
  personalFieldsOfCreditAssessment,
  reinstateAssessment,
  supersedeAssessment,
  voidAssessment,
  type AssessCredit,
  type CreditAssessment,
} from '../domain/index.js';
import { CreditAssessmentRow } from './credit-assessment-row.js';

@Injectable()
export class CreditAssessments
  extends CustomerRecords<CreditAssessment, { readonly handbook: Handbook }>
  implements CustomerFollower
{
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) customers: Customers,
    @Inject(CustomerFollowers) followers: CustomerFollowers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {
    super(
      { platform: shared, customers },
      {
        name: 'credit-assessment',
        entity: CreditAssessmentRow,
        personal: personalFields(({ customerId }) => customerId, personalFieldsOfCreditAssessment),
      },
      { handbook },
    );
    followers.add(this);
  }

  /** What a customer is good for whose record was filed in error was judged of nobody. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status !== 'active' || after.status !== 'voided') return;
    const valid = await this.latestOf(after.id, ['valid']);
    if (valid) await this.change(valid.id, by, (one) => voidAssessment(one, '客户档案作废'));
  }

  /** Of two at once the later supersedes the earlier: one of a customer counts at a time. */
  assess(by: Actor, command: AssessCredit): Promise<Stored<CreditAssessment>> {
    return this.shared.database.transaction(async () => {
      await this.archive.customers.seenForNewRecord(command.customerId, by);
      const id = newId();
      const statuses = ['valid', 'superseded', 'expired'];
      const before = await this.latestOf(command.customerId, statuses);
      if (before?.status === 'valid') {
        await this.change(before.id, by, (old) => supersedeAssessment(old, id));
      }
      return this.create(by, (context) => assessCredit(command, before, id, context));
    });
  }

  /** Undoes an assessment; the one before counts again while it is valid. */
  void(
    id: string,
    by: Actor,
    { reason, ifVersion }: { reason: string; ifVersion: number | undefined },
  ): Promise<Stored<CreditAssessment>> {
    return this.shared.database.transaction(async (tx) => {
      const { customerId } = (await this.seen(id, by)).state;
      await tx.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [customerId]);
      const before = (await this.get(id)).state;
      const voided = await this.change(id, by, (one) => voidAssessment(one, reason), {
        ifVersion,
      });
      if (before.status === 'valid') await this.reinstateLast(customerId, by);
      return voided;
    });
  }

  private async reinstateLast(customerId: string, by: Actor): Promise<void> {
    const last = await this.latestOf(customerId, ['superseded', 'expired']);
    const today = this.handbook.calendar.localDate(this.shared.clock.now());
    if (last?.status !== 'superseded' || last.validThrough < today) return;
    await this.change(last.id, by, reinstateAssessment);
  }

  /** Of two merged customers the one that counts need not be the one that was made last. */
  private async latestOf(
    customerId: string,
    statuses: readonly string[],
  ): Promise<CreditAssessment | undefined> {
    const [row] = await this.shared.database.query<{ id: string }>(
      `SELECT id FROM credit_assessment WHERE customer_id = $1 AND status = ANY($2)
       ORDER BY status = 'valid' DESC, id DESC LIMIT 1`,
      [customerId, statuses],
    );
    return row && (await this.get(row.id)).state;
  }
}
