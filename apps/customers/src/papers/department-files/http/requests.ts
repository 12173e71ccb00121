import { clearable, Code, Day, Id, Int, OneOf, optional, Text, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { ReasonRequest, type Plain } from '../../../whole/request-formats/index.js';
import {
  departmentFileStatuses,
  type DepartmentFile,
  type DepartmentFileStatus,
} from '../domain/department-file.js';

export class FileDepartmentFileRequest {
  @Words(1, 200) title!: string;
  /** `regulation`, `minutes`, `plan`, … */
  @Code() kind!: string;
  /** Who may see it: `open`, `internal`, `confidential`. */
  @Code() confidentiality!: string;
  @Words(1, 60) shelfPlace!: string;
  /** The day that it bears. */
  @Day(optional) datedOn?: string;
}

export class ChangeDepartmentFileRequest extends ReasonRequest {
  @Words(1, 200, optional) title?: string;
  @Code(optional) kind?: string;
  @Code(optional) confidentiality?: string;
  @Words(1, 60, optional) shelfPlace?: string;
  @Day(clearable) datedOn?: string | null;
}

export class FindDepartmentFilesRequest extends PageQuery {
  @Words(1, 32, optional) number?: string;
  /** Part of it. */
  @Words(1, 200, optional) title?: string;
  @Code(optional) kind?: string;
  @Code(optional) confidentiality?: string;
  /** From its beginning. */
  @Words(1, 60, optional) shelfPlace?: string;
  @Day(optional) datedFrom?: string;
  @Day(optional) datedTo?: string;
  /** Without one, what is filed. */
  @OneOf(departmentFileStatuses, optional) status?: DepartmentFileStatus;
}

export class DepartmentFileView {
  @Id() id!: string;
  @Text() number!: string;
  @OneOf(departmentFileStatuses) status!: DepartmentFileStatus;
  @Text() title!: string;
  @Text() kind!: string;
  @Text() confidentiality!: string;
  @Text() shelfPlace!: string;
  @Day(optional) datedOn?: string | undefined;
  @Int() version!: number;
}

export const departmentFileViewOf = (
  file: DepartmentFile,
  version: number,
): Plain<DepartmentFileView> => ({
  id: file.id,
  number: file.number,
  status: file.status,
  title: file.title,
  kind: file.kind,
  confidentiality: file.confidentiality,
  shelfPlace: file.shelfPlace,
  datedOn: file.datedOn ?? undefined,
  version,
});
