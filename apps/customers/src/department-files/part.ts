import type { ServicePart } from '@kefu/service';
import { readers } from '../access/index.js';
import { forRoles } from '../customers/index.js';
import { KeepDepartmentFiles } from '../migrations/index.js';
import { DepartmentFilesController } from './http/department-files.controller.js';
import { DepartmentFileRow, DepartmentFiles } from './store/department-files.js';

export const departmentFilesPart: ServicePart = {
  controllers: [DepartmentFilesController],
  providers: [DepartmentFiles],
  entities: [DepartmentFileRow],
  migrations: [KeepDepartmentFiles],
  mayRead: (app) => {
    const files = app.get(DepartmentFiles);
    return { 'department-file': forRoles(readers, (by, id) => files.covers(by, id)) };
  },
};
