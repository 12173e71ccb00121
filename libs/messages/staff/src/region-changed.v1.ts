import { IsBoolean } from 'class-validator';
import { IsCode } from './formats.js';

/** A region was closed, or opened again. */
export class RegionChangedV1 {
  static readonly type = 'kefu.staff.region.changed.v1' as const;

  @IsCode()
  code!: string;

  @IsBoolean()
  active!: boolean;
}
