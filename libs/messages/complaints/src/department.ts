import { Code, Flag, listOf, optional, Part, PersonId } from '@kefu/fields';
import { NameOfDepartment } from './name-of-department.js';

/** There is another department to which complaints are given (CP-05). */
export class DepartmentFiledV1 {
  static readonly type = 'kefu.complaints.department.filed.v1' as const;
  /** `after-sales`: by this it is named in other events. */
  @Code() code!: string;
  @Part(() => NameOfDepartment) name!: NameOfDepartment;
  @PersonId(optional) headId?: string;
  @PersonId(listOf()) memberIds!: string[];
}

/**
 * A department was renamed, closed or opened, or has other people: its full new state. Of those that every
 * centre has from the beginning this may be the first event.
 */
export class DepartmentChangedV1 {
  static readonly type = 'kefu.complaints.department.changed.v1' as const;
  @Code() code!: string;
  @Part(() => NameOfDepartment) name!: NameOfDepartment;
  @PersonId(optional) headId?: string;
  @PersonId(listOf()) memberIds!: string[];
  /** Whether complaints are given to it. */
  @Flag() open!: boolean;
}
