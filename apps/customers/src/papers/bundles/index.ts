export { bundlesPart } from './part.js';
