export { payoutsPart } from './part.js';
export { payoutAccounts } from './store/index.js';
