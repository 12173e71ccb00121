import { IsInt, Min } from 'class-validator';

/** It took place, and who came was ticked (CU-14). A tick may still be corrected after it. */
export class ActivityHeldV1 {
  static readonly type = 'kefu.customers.activity.held.v1' as const;

  @IsInt()
  @Min(0)
  attended!: number;

  @IsInt()
  @Min(0)
  absent!: number;
}
