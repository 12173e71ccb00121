import { newId, type Actor } from '@kefu/kernel';
import { personalFields, type Asked, type Stored } from '@kefu/persistence';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CustomerFollowers,
  customerRecordsOf,
  type CustomerFollower,
  type Followed,
} from '../../../records/customers/index.js';
import {
  assessCredit,
  blankAssessment,
  personalFieldsOfCreditAssessment,
  reinstateWhileValid,
  supersedeAssessment,
  voidAssessment,
  type AssessCredit,
  type CreditAssessment,
} from '../domain/index.js';
import { CreditAssessmentRecord } from './credit-assessment-record.js';

@Injectable()
export class CreditAssessments
  extends customerRecordsOf<CreditAssessment>({
    name: 'credit-assessment',
    entity: CreditAssessmentRecord,
    personal: personalFields(
      ({ customerId }) => customerId,
      personalFieldsOfCreditAssessment,
      blankAssessment,
    ),
  })
  implements CustomerFollower, OnModuleInit
{
  @Inject(CustomerFollowers) private readonly followers!: CustomerFollowers;

  onModuleInit(): void {
    this.followers.add(this);
  }

  /** What a customer is good for whose record was filed in error was judged of nobody. */
  async follow({ before, after, by }: Followed): Promise<void> {
    if (before?.status !== 'active' || after.status !== 'voided') return;
    const valid = await this.latestOf(after.id, ['valid']);
    if (valid) await this.change(valid.id, by, (one) => voidAssessment(one, '客户档案作废'));
  }

  /** Of two at once the later supersedes the earlier: one of a customer counts at a time. */
  assess(by: Actor, command: AssessCredit): Promise<Stored<CreditAssessment>> {
    return this.database.transaction(async () => {
      await this.customers.seenForNewRecord(command.customerId, by);
      const id = newId();
      const before = await this.latestOf(command.customerId, ['valid', 'superseded', 'expired']);
      if (before?.status === 'valid') {
        await this.change(before.id, by, (old) => supersedeAssessment(old, id));
      }
      return this.create(by, (context) => assessCredit(command, before, id, context));
    });
  }

  /** Undoes an assessment; the one before counts again while it is valid. */
  void(asked: Asked, reason: string): Promise<Stored<CreditAssessment>> {
    return this.withCustomer(asked, async ({ status, customerId }) => {
      const voided = await this.changeSeen(asked, (one) => voidAssessment(one, reason));
      const last =
        status === 'valid' && (await this.latestOf(customerId, ['superseded', 'expired']));
      if (last) await this.change(last.id, asked.by, reinstateWhileValid);
      return voided;
    });
  }

  /** Of two merged customers the one that counts need not be the one that was made last. */
  private latestOf(customerId: string, statuses: readonly string[]) {
    const latest = `status = ANY ($2) ORDER BY status = 'valid' DESC, id DESC`;
    return this.firstOf(customerId, latest, statuses);
  }
}
