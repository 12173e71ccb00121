import { Code, Text, Sized, listOf } from '@kefu/fields';

/** A file of the department's own is on record (CU-17). */
export class DepartmentFileFiledV1 {
  static readonly type = 'kefu.customers.department-file.filed.v1' as const;
  @Sized(1, 32) number!: string;
  @Code() kind!: string;
  @Code() confidentiality!: string;
}

/** A file of the department's own changed: the full new state, and which fields differ. */
export class DepartmentFileChangedV1 {
  static readonly type = 'kefu.customers.department-file.changed.v1' as const;
  @Sized(1, 32) number!: string;
  @Code() kind!: string;
  @Code() confidentiality!: string;
  /** Names of the fields that differ; title and shelf place are in customers. */
  @Text(listOf()) changed!: string[];
}

/** The file was filed in error or is superseded, and no longer counts (G-03). */
export class DepartmentFileVoidedV1 {
  static readonly type = 'kefu.customers.department-file.voided.v1' as const;
  @Sized(1, 32) number!: string;
  @Code() kind!: string;
  @Code() confidentiality!: string;
}
