export * from './carry-through.js';
export { recordBreach } from './deadline.js';
export * from './improvement.js';
export { planImprovement, type PlanImprovement } from './plan.js';
