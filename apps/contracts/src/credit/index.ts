export { CreditGrades, type Credit } from './credit-grades.js';
export { creditPart } from './part.js';
