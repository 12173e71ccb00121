export * from './handover.js';
export * from './move-day.js';
export {
  callOff,
  deem,
  giveNotice,
  handOn,
  planHandover,
  recordNoShow,
  type PlanHandover,
} from './plan.js';
export * from './take-steps.js';
