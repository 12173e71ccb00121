import type { ServicePart } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import { KeepDepartmentFiles } from '../../migrations/index.js';
import { DepartmentFilesController } from './http/department-files.controller.js';
import { DepartmentFileRecord, DepartmentFiles } from './store/department-files.js';

export const departmentFilesPart: ServicePart = {
  controllers: [DepartmentFilesController],
  providers: [DepartmentFiles],
  entities: [DepartmentFileRecord],
  migrations: [KeepDepartmentFiles],
  trails: [[DepartmentFiles, readers]],
};
