export * from './events/compare-schemas.js';
export * from './events/event-class.js';
export * from './events/read-listeners.js';
export * from './generate.js';
export * from './write-life-cycle.js';
export * from './service/create-service.js';
export * from './service/names.js';
export * from './ways-out/ways-out.js';
