export { CreateContracts } from './create-contracts.js';
export { CreateDeposits } from './create-deposits.js';
export { KnowCustomers } from './know-customers.js';
export { CreateFeeQuotes } from './create-fee-quotes.js';
export { OweAndPay } from './owe-and-pay.js';
export { CreateOrders } from './create-orders.js';
export { WriteOffAndRefund } from './write-off-and-refund.js';
export { CreateProcedures } from './create-procedures.js';
