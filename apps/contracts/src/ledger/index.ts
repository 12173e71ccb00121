export { ledgerPart } from './part.js';
