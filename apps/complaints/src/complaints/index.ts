export { complaintsPart } from './part.js';
