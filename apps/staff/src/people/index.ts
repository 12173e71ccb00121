export { Appointments, type NewPerson } from './appointments.js';
export * from './domain/index.js';
export { masked } from './http/masked.js';
export { keepers } from './http/roles.js';
export { peoplePart } from './part.js';
export { People } from './store/people.js';
export { PersonRecord } from './store/person-record.js';
export { ReadPeople } from './store/read-people.js';
