import type { Order } from './order.js';

/** G-05: the customer was erased. What was ordered and when stays, what anybody wrote goes. */
export const forgetCustomer = (order: Order): Order => ({
  ...order,
  followUps: order.followUps.map((one) => ({ ...one, words: '' })),
  promises: order.promises.map(({ reason, ...one }) => (reason ? { ...one, reason: '' } : one)),
  ...(order.returned ? { returned: forgotten(order.returned) } : {}),
  ...(order.cancelled ? { cancelled: { ...order.cancelled, reason: '' } } : {}),
});

const forgotten = (returned: NonNullable<Order['returned']>): Order['returned'] => ({
  ...returned,
  words: '',
  ...(returned.goodsGivenUp ? { goodsGivenUp: 'customer-erased' } : {}),
});
