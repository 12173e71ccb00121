import { listOf, optional, Words } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { departmentStatuses, type Department, type DepartmentStatus } from '../domain/index.js';

/** A name in both languages. */
export class DepartmentName {
  @Words(1, 100) zh!: string;
  @Words(1, 100) en!: string;
}

@Entity('department')
export class DepartmentRecord extends AggregateRow implements Department {
  /** `after-sales`: by this it is named everywhere else. */
  @Shown.code() code!: string;
  @Shown.part(() => DepartmentName) name!: DepartmentName;
  @Shown.oneOf(departmentStatuses) status!: DepartmentStatus;
  @Shown.person(optional) headId?: string;
  /** Who belongs to it, and may sign for what it is given. */
  @Shown.person(listOf()) memberIds!: readonly string[];
}
