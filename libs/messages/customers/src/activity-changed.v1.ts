import { IsArray, IsIn, IsInt, IsString, Min } from 'class-validator';
import { IsInstant } from './formats.js';

/** What was said of an activity is different now: the full new state, and which fields differ. */
export class ActivityChangedV1 {
  static readonly type = 'kefu.customers.activity.changed.v1' as const;

  @IsIn(['lecture', 'get-together', 'drive'])
  kind!: 'lecture' | 'get-together' | 'drive';

  @IsInstant()
  startsAt!: string;

  @IsInstant()
  endsAt!: string;

  @IsInt()
  @Min(1)
  capacity!: number;

  /** Names of the fields above that differ, and `place`, which customers says itself. */
  @IsArray()
  @IsString({ each: true })
  changed!: string[];
}
