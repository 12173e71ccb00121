export { callbacksPart } from './part.js';
