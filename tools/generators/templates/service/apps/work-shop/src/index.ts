export { workShop } from './work-shop.module.js';
