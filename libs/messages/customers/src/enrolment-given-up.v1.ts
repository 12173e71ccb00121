import { IsUUID } from 'class-validator';

/** He takes no part after all; his place, if he had one, is free (CU-14). */
export class EnrolmentGivenUpV1 {
  static readonly type = 'kefu.customers.enrolment.given-up.v1' as const;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;
}
