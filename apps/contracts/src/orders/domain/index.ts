export * from './carry-out.js';
export { FOLLOW_UP } from './clock.js';
export * from './order.js';
export * from './place.js';
export { giveUpGoods, takeGoodsBack } from './take-goods-back.js';
export { forgetCustomer } from './forget-customer.js';
