import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, ReasonRequest, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { DepartmentRecord, Departments, RequirePeople } from '../store/index.js';
import {
  AppointRequest,
  FileDepartmentRequest,
  FindDepartmentsQuery,
  RenameDepartmentRequest,
} from './requests.js';

const keepers = ['manager', 'director'] as const;

/** The departments to which complaints are given (CP-05). */
@Controller('departments')
export class DepartmentsController {
  constructor(
    private readonly departments: Departments,
    private readonly people: RequirePeople,
  ) {}

  /** A new department; its code never changes. */
  @Creates('', DepartmentRecord, keepers)
  async file(@By() by: Actor, @Body() department: FileDepartmentRequest) {
    await this.people.of(department);
    return this.departments.file(by, department);
  }

  /** All of them, closed ones too, by code. */
  @Lists('', DepartmentRecord, 'any')
  list(@Query() { cursor, limit, ...filter }: FindDepartmentsQuery) {
    return this.departments.list(filter, { cursor, limit });
  }

  /** One department. */
  @Reads(':id', DepartmentRecord, 'any')
  read(@Asked() { id, by }: Asked) {
    return this.departments.seen(id, by);
  }

  /** Its name is for people to read; the code stays. */
  @Changes(':id/rename', DepartmentRecord, keepers)
  rename(@Asked() asked: Asked, @Body() { name, reason }: RenameDepartmentRequest) {
    return this.departments.changeSeen(asked, (department) =>
      domain.renameDepartment(department, name, reason),
    );
  }

  /** Who heads it and who belongs to it from now on, all of them. */
  @Changes(':id/appoint', DepartmentRecord, keepers)
  async appoint(@Asked() asked: Asked, @Body() { headId, memberIds, reason }: AppointRequest) {
    const people = { memberIds, ...(headId ? { headId } : {}) };
    await this.people.of(people);
    return this.departments.changeSeen(asked, (department) =>
      domain.appoint(department, people, reason),
    );
  }

  /** Nothing is given to it any more; what it has it brings to an end. */
  @Changes(':id/close', DepartmentRecord, keepers)
  close(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.departments.changeSeen(asked, (department) =>
      domain.closeDepartment(department, reason),
    );
  }

  /** Opens a closed department again. */
  @Changes(':id/reopen', DepartmentRecord, keepers)
  reopen(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.departments.changeSeen(asked, (department) =>
      domain.reopenDepartment(department, reason),
    );
  }
}
