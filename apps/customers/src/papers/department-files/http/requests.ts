import { PageQuery } from '@kefu/service';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import {
  IsCalendarDay,
  IsCode,
  MayBeCleared,
  ReasonRequest,
  type Plain,
} from '../../../whole/request-formats/index.js';
import {
  departmentFileStatuses,
  type DepartmentFile,
  type DepartmentFileStatus,
} from '../domain/department-file.js';

export class FileDepartmentFileRequest {
  @IsString()
  @Length(1, 200)
  title!: string;

  /** `regulation`, `minutes`, `plan`, … */
  @IsString()
  @IsCode()
  kind!: string;

  /** Who may see it: `open`, `internal`, `confidential`. */
  @IsString()
  @IsCode()
  confidentiality!: string;

  @IsString()
  @Length(1, 60)
  shelfPlace!: string;

  /** The day that it bears. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  datedOn?: string;
}

export class ChangeDepartmentFileRequest extends ReasonRequest {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  kind?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  confidentiality?: string;

  @IsOptional()
  @IsString()
  @Length(1, 60)
  shelfPlace?: string;

  @MayBeCleared()
  @IsString()
  @IsCalendarDay()
  datedOn?: string | null;
}

export class FindDepartmentFilesRequest extends PageQuery {
  @IsOptional()
  @IsString()
  @Length(1, 32)
  number?: string;

  /** Part of it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  kind?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  confidentiality?: string;

  /** From its beginning. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  shelfPlace?: string;

  @IsOptional()
  @IsString()
  @IsCalendarDay()
  datedFrom?: string;

  @IsOptional()
  @IsString()
  @IsCalendarDay()
  datedTo?: string;

  /** Without one, what is filed. */
  @IsOptional()
  @IsIn(departmentFileStatuses)
  status?: DepartmentFileStatus;
}

export class DepartmentFileView {
  @IsUUID()
  id!: string;

  @IsString()
  number!: string;

  @IsIn(departmentFileStatuses)
  status!: DepartmentFileStatus;

  @IsString()
  title!: string;

  @IsString()
  kind!: string;

  @IsString()
  confidentiality!: string;

  @IsString()
  shelfPlace!: string;

  @IsOptional()
  @IsString()
  datedOn?: string | undefined;

  @IsInt()
  version!: number;
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
