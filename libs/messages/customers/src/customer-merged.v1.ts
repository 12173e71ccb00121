import { IsString, IsUUID, Length } from 'class-validator';

/**
 * The customer's record was merged into another one of the same customer (CU-01), who stands for it
 * from now on. What was said under the old id stays true and counts for the survivor; the old id is
 * said no more, and events that were under way may still name it.
 */
export class CustomerMergedV1 {
  static readonly type = 'kefu.customers.customer.merged.v1' as const;

  /** Of the merged record; it finds the survivor from now on. */
  @IsString()
  @Length(1, 32)
  number!: string;

  @IsUUID()
  survivorId!: string;

  @IsString()
  @Length(1, 32)
  survivorNumber!: string;
}
