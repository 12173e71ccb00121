export { loyaltyClasses, type LoyaltyClass } from './domain/index.js';
export { loyaltyPart } from './part.js';
