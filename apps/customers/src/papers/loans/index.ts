export { loansPart } from './part.js';
