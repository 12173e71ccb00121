import { changesWhenDue } from '@kefu/service';
import { forget, type ArchivePart } from '../../whole/endings/index.js';
import { ANNOUNCE_EXPIRY, EXPIRE } from '../../whole/validity/index.js';
import { KeepCreditAssessments } from '../../migrations/index.js';
import { announceExpiry, expireAssessment, forgetAssessment } from './domain/index.js';
import { CreditAssessmentsController } from './http/credit-assessments.controller.js';
import { CreditOfCustomerController } from './http/credit-of-customer.controller.js';
import { creditReaders } from './roles.js';
import { CreditAssessmentRecord } from './store/credit-assessment-record.js';
import { CreditAssessments } from './store/credit-assessments.js';
import { FindCreditAssessments } from './store/find-credit-assessments.js';
import { uniteAssessments } from './store/unite-assessments.js';

export const creditAssessmentsPart: ArchivePart = {
  controllers: [CreditAssessmentsController, CreditOfCustomerController],
  providers: [
    CreditAssessments,
    FindCreditAssessments,
    changesWhenDue(CreditAssessments, ANNOUNCE_EXPIRY, 'CU-10', announceExpiry),
    changesWhenDue(CreditAssessments, EXPIRE, 'CU-10', expireAssessment),
  ],
  entities: [CreditAssessmentRecord],
  migrations: [KeepCreditAssessments],
  whenMerged: (app) => uniteAssessments(app.get(CreditAssessments)),
  whenErased: (app) => forget('credit_assessment', app.get(CreditAssessments), forgetAssessment),
  trails: [[CreditAssessments, creditReaders]],
};
