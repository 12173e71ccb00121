export { interleaved, median, quantile, type Contest, type Result } from './measure.js';
