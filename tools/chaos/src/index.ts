export { runChaos, type ChaosOptions } from './run-chaos.js';
