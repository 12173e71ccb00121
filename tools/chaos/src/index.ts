export { faultsOfMoney } from './invariants/faults-of-money.js';
export { runChaos, type ChaosOptions } from './run-chaos.js';
