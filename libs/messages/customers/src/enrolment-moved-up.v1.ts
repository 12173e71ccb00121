import { IsUUID } from 'class-validator';

/** He waited and has a place now (CU-14). */
export class EnrolmentMovedUpV1 {
  static readonly type = 'kefu.customers.enrolment.moved-up.v1' as const;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;
}
