export { refundsPart } from './part.js';
