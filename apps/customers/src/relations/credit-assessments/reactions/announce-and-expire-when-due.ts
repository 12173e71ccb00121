import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { ANNOUNCE_EXPIRY, EXPIRE } from '../../../whole/validity/index.js';
import { announceExpiry, expireAssessment } from '../domain/index.js';
import { CreditAssessments } from '../store/credit-assessments.js';

const by = system('CU-10');

@Injectable()
export class AnnounceAndExpireWhenDue {
  constructor(@Inject(CreditAssessments) private readonly assessments: CreditAssessments) {}

  @WhenDue('credit-assessment', ANNOUNCE_EXPIRY)
  async announce({ ref }: FiredTimer): Promise<void> {
    await this.assessments.change(ref, by, announceExpiry, { noWait: true });
  }

  @WhenDue('credit-assessment', EXPIRE)
  async expire({ ref }: FiredTimer): Promise<void> {
    await this.assessments.change(ref, by, expireAssessment, { noWait: true });
  }
}
