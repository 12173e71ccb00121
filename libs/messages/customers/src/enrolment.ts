import { Id, Int, OneOf } from '@kefu/fields';

/** A customer enrolled for an activity (CU-14). Only `placed` means that they have a place. */
export class EnrolmentEnrolledV1 {
  static readonly type = 'kefu.customers.enrolment.enrolled.v1' as const;
  @Id() activityId!: string;
  @Id() customerId!: string;
  @OneOf(['placed', 'waiting']) standing!: 'placed' | 'waiting';
  /** Who waits moves up in this order. */
  @Int({ min: 1 }) turn!: number;
}

/** The customer waited and has a place now (CU-14). */
export class EnrolmentMovedUpV1 {
  static readonly type = 'kefu.customers.enrolment.moved-up.v1' as const;
  @Id() activityId!: string;
  @Id() customerId!: string;
}

/** The customer takes no part after all; their place, if they had one, is free (CU-14). */
export class EnrolmentGivenUpV1 {
  static readonly type = 'kefu.customers.enrolment.given-up.v1' as const;
  @Id() activityId!: string;
  @Id() customerId!: string;
}

/** The customer came (CU-14). */
export class EnrolmentAttendedV1 {
  static readonly type = 'kefu.customers.enrolment.attended.v1' as const;
  @Id() activityId!: string;
  @Id() customerId!: string;
}

/** The customer had been ticked by mistake and was not seen (CU-14). */
export class EnrolmentAttendanceUndoneV1 {
  static readonly type = 'kefu.customers.enrolment.attendance-undone.v1' as const;
  @Id() activityId!: string;
  @Id() customerId!: string;
}

/** The customer had a place and did not come (CU-14). */
export class EnrolmentAbsentV1 {
  static readonly type = 'kefu.customers.enrolment.absent.v1' as const;
  @Id() activityId!: string;
  @Id() customerId!: string;
}
