import { IsArray, IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** A file of the department's own changed: the full new state, and which fields differ. */
export class DepartmentFileChangedV1 {
  static readonly type = 'kefu.customers.department-file.changed.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;

  @IsCode()
  kind!: string;

  @IsCode()
  confidentiality!: string;

  /** Names of the fields that differ; title and shelf place are in customers. */
  @IsArray()
  @IsString({ each: true })
  changed!: string[];
}
