export { checks } from './invariants/check.js';
export { faultsOfMoney } from './invariants/faults-of-money.js';
export type { Check } from './invariants/promise.js';
export type { Ask } from './invariants/sql.js';
export { runChaos, type ChaosOptions } from './run-chaos.js';
