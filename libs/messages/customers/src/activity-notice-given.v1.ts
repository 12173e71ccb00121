import { IsArray, IsInt, IsUUID, Min } from 'class-validator';

/**
 * These customers are to be told of the activity now, in this order (CU-12, CU-14). A wave comes in as
 * many events as it takes; loyal customers are in the first wave.
 */
export class ActivityNoticeGivenV1 {
  static readonly type = 'kefu.customers.activity.notice-given.v1' as const;

  @IsInt()
  @Min(1)
  wave!: number;

  /** The place of the first of them in the wave. */
  @IsInt()
  @Min(1)
  firstOrder!: number;

  @IsArray()
  @IsUUID(undefined, { each: true })
  customerIds!: string[];
}
