import { Code, Flag } from '@kefu/fields';

/** A region exists. Everywhere else, in tokens too, it is known by its code, which never changes. */
export class RegionOpenedV1 {
  static readonly type = 'kefu.staff.region.opened.v1' as const;
  @Code() code!: string;
}

/** A region was closed, or opened again. */
export class RegionChangedV1 {
  static readonly type = 'kefu.staff.region.changed.v1' as const;
  @Code() code!: string;
  @Flag() active!: boolean;
}
