import { IsCode } from './formats.js';

/**
 * A region exists. Everywhere else, in tokens too, it is known by its code, which never changes.
 */
export class RegionOpenedV1 {
  static readonly type = 'kefu.staff.region.opened.v1' as const;

  @IsCode()
  code!: string;
}
