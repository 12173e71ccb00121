export { creditAssessmentsPart } from './part.js';
