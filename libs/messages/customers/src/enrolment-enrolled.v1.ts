import { IsIn, IsInt, IsUUID, Min } from 'class-validator';

/** A customer enrolled for an activity (CU-14). Only `placed` means that he has a place. */
export class EnrolmentEnrolledV1 {
  static readonly type = 'kefu.customers.enrolment.enrolled.v1' as const;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(['placed', 'waiting'])
  standing!: 'placed' | 'waiting';

  /** Who waits moves up in this order. */
  @IsInt()
  @Min(1)
  turn!: number;
}
