export { custodyPart } from './part.js';
