import { IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** The file was filed in error or is superseded, and no longer counts (G-03). */
export class DepartmentFileVoidedV1 {
  static readonly type = 'kefu.customers.department-file.voided.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;

  @IsCode()
  kind!: string;

  @IsCode()
  confidentiality!: string;
}
