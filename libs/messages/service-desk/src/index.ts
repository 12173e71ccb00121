import { VisitPlanReportedV1 } from './visit-plan-reported.v1.js';

export * from './visit-plan-reported.v1.js';

/** Every event that service-desk publishes, in the versions that it publishes now. */
export const events = [VisitPlanReportedV1] as const;
