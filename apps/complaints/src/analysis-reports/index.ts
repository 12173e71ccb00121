export { analysisReportsPart } from './part.js';
