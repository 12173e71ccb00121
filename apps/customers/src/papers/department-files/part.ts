import type { ServicePart } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import { KeepDepartmentFiles } from '../../migrations/index.js';
import { DepartmentFilesController } from './http/department-files.controller.js';
import { DepartmentFileRow, DepartmentFiles } from './store/department-files.js';

export const departmentFilesPart: ServicePart = {
  controllers: [DepartmentFilesController],
  providers: [DepartmentFiles],
  entities: [DepartmentFileRow],
  migrations: [KeepDepartmentFiles],
  trails: [[DepartmentFiles, readers]],
};
