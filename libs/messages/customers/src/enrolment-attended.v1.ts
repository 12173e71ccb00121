import { IsUUID } from 'class-validator';

/** He came (CU-14). */
export class EnrolmentAttendedV1 {
  static readonly type = 'kefu.customers.enrolment.attended.v1' as const;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;
}
