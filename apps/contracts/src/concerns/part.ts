import type { ServicePart } from '@kefu/service';
import { Concerned } from './concerned.js';
import { Forgetful, ForgetCustomerWhenErased } from '../erasures/index.js';

export const concernsPart: ServicePart = {
  controllers: [ForgetCustomerWhenErased],
  providers: [Concerned, Forgetful],
};
