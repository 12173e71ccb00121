export { historyPart } from './part.js';
export { StartHistory } from './start-history.js';
