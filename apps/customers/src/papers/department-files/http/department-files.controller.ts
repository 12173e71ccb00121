import type { Actor } from '@kefu/kernel';
import { Amends, Asked, By, Changes, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { filers, readers, supervisors } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { changeDepartmentFile } from '../domain/department-file.js';
import { DepartmentFileRecord, DepartmentFiles } from '../store/department-files.js';
import {
  ChangeDepartmentFileRequest,
  FileDepartmentFileRequest,
  FindDepartmentFilesRequest,
} from './requests.js';

const departmentReaders = [...readers, 'department-member'] as const;

/** The department's own files (CU-17). */
@Controller('department-files')
export class DepartmentFilesController {
  constructor(private readonly files: DepartmentFiles) {}

  /** A file of the department's own, with its class and its place on the shelf (CU-17). */
  @Creates('', DepartmentFileRecord, filers)
  file(@By() by: Actor, @Body() details: FileDepartmentFileRequest) {
    return this.files.file(by, details);
  }

  /** Of the classes that the asker may see, by many keys, alone or together (CU-17). */
  @Lists('', DepartmentFileRecord, departmentReaders)
  find(@By() by: Actor, @Query() query: FindDepartmentFilesRequest) {
    return this.files.search(by, query);
  }

  /** One file, for those who may see its class. */
  @Reads(':id', DepartmentFileRecord, departmentReaders)
  read(@Asked() { id, by }: Asked) {
    return this.files.seen(id, by);
  }

  /** Absent fields stay; a class is changed by who may see both the old and the new one. */
  @Amends(':id', DepartmentFileRecord, filers)
  change(@Asked() asked: Asked, @Body() body: ChangeDepartmentFileRequest) {
    const { reason = '', ...patch } = patchOf(body);
    return this.files.changeSeen(asked, (file, context) =>
      changeDepartmentFile(file, { patch, reason }, context),
    );
  }

  /** Filed in error, or superseded (G-03); not while it is lent. */
  @Changes(':id/void', DepartmentFileRecord, supervisors)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.files.void(asked, reason);
  }
}
