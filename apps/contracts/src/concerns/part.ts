import type { ServicePart } from '@kefu/service';
import { Concerned } from './concerned.js';
import { Forgetful, ForgetCustomerWhenErased } from './forget-customers.js';

export const concernsPart: ServicePart = {
  controllers: [ForgetCustomerWhenErased],
  providers: [Concerned, Forgetful],
};
