export { releasesPart } from './part.js';
