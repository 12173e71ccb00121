export { appoint, type People } from './domain/index.js';
export { departmentsPart } from './part.js';
export { Departments, type Standing } from './store/index.js';
