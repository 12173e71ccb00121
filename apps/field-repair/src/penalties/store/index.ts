export * from './find-penalties.js';
export * from './follow-no-shows.js';
export * from './penalties.js';
export * from './penalty-record.js';
export * from './weigh-penalties.js';
