export { collectTimers, type CollectedTimers } from './collect-timers.js';
export type { OnTimerError } from './fire-timers.js';
export { timerKey, type FiredTimer, type TimerHandler, type TimerHandlers } from './fired-timer.js';
export type { OverdueTimers } from './overdue-timers.js';
export { readDeadlines, type DeadlinePayload, type DeadlineRow } from './read-deadlines.js';
export { recurring, type Recurring, type Schedule } from './recurring.js';
export { TimerRunner, type TimerRunnerOptions } from './timer-runner.js';
export { Recurs, WhenDue, type RecurringOptions } from './when-due.js';
