import { clearable, CodeOf, Day, OneOf, optional, RecordNumber, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { departmentFileStatuses, type DepartmentFileStatus } from '../domain/department-file.js';

export class FileDepartmentFileRequest {
  @Words(1, 200) title!: string;
  /** `regulation`, `minutes`, `plan`, … */
  @CodeOf('department-file-kinds') kind!: string;
  /** Who may see it: `open`, `internal`, `confidential`. */
  @CodeOf('confidentiality') confidentiality!: string;
  @Words(1, 60) shelfPlace!: string;
  /** The day that it bears. */
  @Day(optional) datedOn?: string;
}

export class ChangeDepartmentFileRequest extends ReasonRequest {
  @Words(1, 200, optional) title?: string;
  @CodeOf('department-file-kinds', optional) kind?: string;
  @CodeOf('confidentiality', optional) confidentiality?: string;
  @Words(1, 60, optional) shelfPlace?: string;
  @Day(clearable) datedOn?: string | null;
}

export class FindDepartmentFilesRequest extends PageQuery {
  @RecordNumber(optional) number?: string;
  /** Part of it. */
  @Words(1, 200, optional) title?: string;
  @CodeOf('department-file-kinds', optional) kind?: string;
  @CodeOf('confidentiality', optional) confidentiality?: string;
  /** From its beginning. */
  @Words(1, 60, optional) shelfPlace?: string;
  @Day(optional) datedFrom?: string;
  @Day(optional) datedTo?: string;
  /** Without one, what is filed. */
  @OneOf(departmentFileStatuses, optional) status?: DepartmentFileStatus;
}
