import { conflict, happened, move, type Decision } from '@kefu/kernel';
import { CustomerVoidedV1 } from '@kefu/messages-customers';
import { customerTransitions, type Customer } from './customer.js';

/**
 * Filed in error. What hangs on it goes first, or assets would belong to nobody.
 * @throws Refusal `has-assets` (409)
 */
export const voidCustomer = (
  customer: Customer,
  reason: string,
  assetsOnRecord: number,
): Decision<Customer> => {
  const status = move(customerTransitions, customer.status, 'voided', 'G-03');
  if (assetsOnRecord > 0) {
    throw conflict(
      'has-assets',
      {
        zh: `该客户名下还有 ${assetsOnRecord} 台设备，请先作废或转给他人`,
        en: `It still has ${assetsOnRecord} assets; void them or hand them to another first`,
      },
      { rule: 'G-03', extra: { assets: assetsOnRecord } },
    );
  }
  const next = { ...customer, status };
  return { next, events: [happened(CustomerVoidedV1, { number: customer.number })], reason };
};
