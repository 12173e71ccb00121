import { IsUUID } from 'class-validator';

/** Another person accepted to own the order (G-01). */
export class RepairOrderOwnerChangedV1 {
  static readonly type = 'kefu.field-repair.repair-order.owner-changed.v1' as const;

  @IsUUID()
  from!: string;

  @IsUUID()
  to!: string;
}
