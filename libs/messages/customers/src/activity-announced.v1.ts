import { IsIn, IsInt, Min } from 'class-validator';
import { IsInstant } from './formats.js';

/** Customers may enrol from now on (CU-14). Who is told, and when, `notice-given` says. */
export class ActivityAnnouncedV1 {
  static readonly type = 'kefu.customers.activity.announced.v1' as const;

  @IsIn(['lecture', 'get-together', 'drive'])
  kind!: 'lecture' | 'get-together' | 'drive';

  @IsInstant()
  startsAt!: string;

  @IsInstant()
  endsAt!: string;

  @IsInt()
  @Min(1)
  capacity!: number;
}
