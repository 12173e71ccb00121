export * from './breach.js';
export type { Choice, FeeStep, Parameter, Unit, ValueOf } from './parameter.js';
export * from './roles.js';
export type { Rule, RuleKind, ServiceName } from './rule-entry.js';
export * from './rules.js';
