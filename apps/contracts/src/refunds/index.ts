export { refundsPart } from './part.js';
export { KeepRefunds } from './store/index.js';
