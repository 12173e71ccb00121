import { IsUUID } from 'class-validator';

/** He had a place and did not come (CU-14). */
export class EnrolmentAbsentV1 {
  static readonly type = 'kefu.customers.enrolment.absent.v1' as const;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;
}
