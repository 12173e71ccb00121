import 'reflect-metadata';

export * from './fields.js';
export { NOT_A_PHONE, Phone } from './phone.js';
export { clearable, listOf, optional, type ListBounds, type Presence } from './presence.js';
export { RecordNumber } from './record-number.js';
export * from './times.js';
