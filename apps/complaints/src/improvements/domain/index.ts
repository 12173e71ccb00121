export * from './carry-through.js';
export * from './improvement.js';
export { planImprovement, type PlanImprovement } from './plan.js';
