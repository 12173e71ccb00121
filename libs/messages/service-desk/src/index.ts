import * as visitPlan from './visit-plan.js';

export * from './visit-plan.js';

/** What others already listen to; service-desk itself is not built yet. */
export const events = Object.values(visitPlan);
