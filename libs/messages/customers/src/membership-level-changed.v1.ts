import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** Another level, and its benefits, from now on (CU-13). */
export class MembershipLevelChangedV1 {
  static readonly type = 'kefu.customers.membership.level-changed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsCode()
  from!: string;

  @IsCode()
  to!: string;
}
