import type { ServicePart } from '@kefu/service';
import { recordsOfCustomers } from '../customers/index.js';
import { KeepCreditAssessments } from '../migrations/index.js';
import { CreditAssessmentsController } from './http/credit-assessments.controller.js';
import { CreditOfCustomerController } from './http/credit-of-customer.controller.js';
import { AnnounceAndExpireWhenDue } from './reactions/announce-and-expire-when-due.js';
import { creditReaders } from './roles.js';
import { CreditAssessmentRow } from './store/credit-assessment-row.js';
import { CreditAssessments } from './store/credit-assessments.js';
import { FindCreditAssessments } from './store/find-credit-assessments.js';

export const creditAssessmentsPart: ServicePart = {
  controllers: [CreditAssessmentsController, CreditOfCustomerController],
  providers: [CreditAssessments, FindCreditAssessments, AnnounceAndExpireWhenDue],
  entities: [CreditAssessmentRow],
  migrations: [KeepCreditAssessments],
  mayRead: (app) => ({
    'credit-assessment': recordsOfCustomers(app, creditReaders, CreditAssessments),
  }),
};
