export { CreateSpareParts } from './create-spare-parts.js';
