import { IsUUID } from 'class-validator';

/** He had been ticked by mistake and was not seen (CU-14). */
export class EnrolmentAttendanceUndoneV1 {
  static readonly type = 'kefu.customers.enrolment.attendance-undone.v1' as const;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;
}
