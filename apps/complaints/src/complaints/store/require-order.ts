import { refusedByRule } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';

/**
 * The order of which somebody says that nobody came to it is one of theirs.
 * @throws Refusal FR-06 `unknown-order`
 */
export const requireOrder = async (
  tx: Transaction,
  orderId: string | undefined,
  customerId: string,
): Promise<void> => {
  if (orderId === undefined) return;
  const found = await tx.query('SELECT 1 FROM order_record WHERE id = $1 AND customer_id = $2', [
    orderId,
    customerId,
  ]);
  if (found.length > 0) return;
  const detail = {
    zh: '该客户没有这张维修单',
    en: 'No such repair order of this customer is on record',
  };
  const errors = [{ pointer: '/noShowOrderId', code: 'unknown-order', detail }];
  throw refusedByRule('FR-06', 'unknown-order', detail, { errors });
};
