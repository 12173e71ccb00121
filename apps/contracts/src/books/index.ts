export { Amount, InYuan, Quantity, UnitPrice } from './amount.js';
export { Books, type Order } from './books.js';
export { chart } from './chart.js';
export { booksPart } from './part.js';
