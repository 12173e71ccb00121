import { IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** A file of the department's own is on record (CU-17). */
export class DepartmentFileFiledV1 {
  static readonly type = 'kefu.customers.department-file.filed.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;

  @IsCode()
  kind!: string;

  @IsCode()
  confidentiality!: string;
}
