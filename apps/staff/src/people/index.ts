export { Appointments, type NewPerson } from './appointments.js';
export * from './domain/index.js';
export { mayReadStaff } from './http/may-read-staff.js';
export { PersonView, personView } from './http/person-view.js';
export { PeopleController } from './http/people.controller.js';
export { PersonRow } from './store/person-row.js';
export { People } from './store/people.js';
export { ReadPeople, type PersonFound } from './store/read-people.js';
