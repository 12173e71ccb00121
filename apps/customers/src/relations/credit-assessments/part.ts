import type { ArchivePart } from '../../whole/endings/index.js';
import { KeepCreditAssessments } from '../../migrations/index.js';
import { CreditAssessmentsController } from './http/credit-assessments.controller.js';
import { CreditOfCustomerController } from './http/credit-of-customer.controller.js';
import { AnnounceAndExpireWhenDue } from './reactions/announce-and-expire-when-due.js';
import { creditReaders } from './roles.js';
import { CreditAssessmentRow } from './store/credit-assessment-row.js';
import { CreditAssessments } from './store/credit-assessments.js';
import { eraseAssessments } from './store/erase-assessments.js';
import { FindCreditAssessments } from './store/find-credit-assessments.js';
import { uniteAssessments } from './store/unite-assessments.js';

export const creditAssessmentsPart: ArchivePart = {
  controllers: [CreditAssessmentsController, CreditOfCustomerController],
  providers: [CreditAssessments, FindCreditAssessments, AnnounceAndExpireWhenDue],
  entities: [CreditAssessmentRow],
  migrations: [KeepCreditAssessments],
  whenMerged: (app) => uniteAssessments(app.get(CreditAssessments)),
  whenErased: (app) => eraseAssessments(app.get(CreditAssessments)),
  trails: [[CreditAssessments, creditReaders]],
};
