import type { ServicePart } from '@kefu/service';
import { DepartmentsAreFiled } from '../migrations/index.js';
import { DepartmentsController } from './http/departments.controller.js';
import { TakeOutWhoLeaves } from './reactions/take-out-who-leaves.js';
import { DepartmentRecord, Departments, RequirePeople } from './store/index.js';

/** Who reads what was done to a department. */
const readers = ['complaint-handler', 'manager', 'director', 'general-manager'];

export const departmentsPart: ServicePart = {
  controllers: [DepartmentsController, TakeOutWhoLeaves],
  providers: [Departments, RequirePeople],
  entities: [DepartmentRecord],
  migrations: [DepartmentsAreFiled],
  trails: [[Departments, readers]],
};
