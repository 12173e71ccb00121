import { Code, Flag, optional, Part } from '@kefu/fields';
import { NameInBoth } from './name.js';

/** A region exists. Everywhere else, in tokens too, it is known by its code, which never changes. */
export class RegionOpenedV1 {
  static readonly type = 'kefu.staff.region.opened.v1' as const;
  @Code() code!: string;
  /** Absent in events from before names were told. */
  @Part(() => NameInBoth, optional) name?: NameInBoth;
}

/** A region was closed, opened again or renamed: the full new state. */
export class RegionChangedV1 {
  static readonly type = 'kefu.staff.region.changed.v1' as const;
  @Code() code!: string;
  /** Absent in events from before names were told. */
  @Part(() => NameInBoth, optional) name?: NameInBoth;
  @Flag() active!: boolean;
}
