import { IsIn, IsInt, Min } from 'class-validator';
import { IsInstant } from './formats.js';

/** A lecture, a get-together or a drive is planned (CU-14). Customers have not been told. */
export class ActivityPlannedV1 {
  static readonly type = 'kefu.customers.activity.planned.v1' as const;

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
