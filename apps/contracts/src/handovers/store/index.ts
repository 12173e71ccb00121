export * from './handover-record.js';
export * from './handovers.js';
