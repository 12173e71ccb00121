import { IsInt, Min } from 'class-validator';

/** It does not take place (CU-14). Whoever enrolled is to be told; the enrolments stay on record. */
export class ActivityCancelledV1 {
  static readonly type = 'kefu.customers.activity.cancelled.v1' as const;

  /** Who had a place or waited for one. */
  @IsInt()
  @Min(0)
  enrolled!: number;
}
