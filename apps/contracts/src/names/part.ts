import { keepPersonal } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { KnowNames } from '../migrations/index.js';
import { CustomerNames } from './customer-names.js';

/** Papers need a name and nothing else of a customer, so nothing else is kept (G-05). */
const onlyName = (state: object): object => {
  const { name } = state as Record<string, unknown>;
  return { name };
};

export const namesPart: ServicePart = {
  controllers: [keepPersonal('customer_name', onlyName)],
  providers: [CustomerNames],
  migrations: [KnowNames],
};
