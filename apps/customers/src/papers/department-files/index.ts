export { classesSeenBy } from './domain/department-file.js';
export { departmentFilesPart } from './part.js';
export { DepartmentFiles } from './store/department-files.js';
