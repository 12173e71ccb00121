import type { ServicePart } from '@kefu/service';
import { KnowCustomers } from '../migrations/index.js';
import { CreditGrades } from './credit-grades.js';
import { keepCreditGrades } from './keep-credit-grades.js';

export const creditPart: ServicePart = {
  controllers: keepCreditGrades,
  providers: [CreditGrades],
  migrations: [KnowCustomers],
};
