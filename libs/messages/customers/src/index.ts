import 'reflect-metadata';
import { ofPapers } from './papers.js';
import { ofRecords } from './records.js';
import { ofRelations } from './relations.js';

export * from './customer-personal-state.js';
export * from './papers.js';
export * from './records.js';
export * from './relations.js';

/** Every event that customers publishes, in the versions that it publishes now. */
export const events = [...ofRecords, ...ofRelations, ...ofPapers] as const;
