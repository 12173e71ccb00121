import { clearable, Code, listOf, OneOf, optional, Part, PersonId } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import { departmentStatuses, type DepartmentStatus } from '../domain/index.js';
import { DepartmentName } from '../store/index.js';

export class FileDepartmentRequest {
  /** Short and stable: complaints are given to it by this. */
  @Code() code!: string;
  @Part(() => DepartmentName) name!: DepartmentName;
  @PersonId(optional) headId?: string;
  /** Who belongs to it, and may sign for what it is given. */
  @PersonId(listOf({ max: 500, unique: true })) memberIds!: string[];
}

export class RenameDepartmentRequest extends ReasonRequest {
  @Part(() => DepartmentName) name!: DepartmentName;
}

export class AppointRequest extends ReasonRequest {
  /** Nobody heads it, where it is null or not said. */
  @PersonId(clearable) headId?: string | null;
  /** All who belong to it from now on. */
  @PersonId(listOf({ max: 500, unique: true })) memberIds!: string[];
}

export class FindDepartmentsQuery extends PageQuery {
  @OneOf(departmentStatuses, optional) status?: DepartmentStatus;
  /** Whose they are: as head or as member. */
  @PersonId(optional) memberId?: string;
}
