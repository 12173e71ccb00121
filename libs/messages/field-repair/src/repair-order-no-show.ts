import { Flag, Id, optional, Part } from '@kefu/fields';
import { ArrivalWindow } from './arrival-window.js';

/**
 * A customer complained that a technician did not come to this order (FR-06). The no-show itself is recorded
 * once (FR-05), by the end of its window or because of this; nothing is charged a second time.
 */
export class RepairOrderNoShowComplainedOfV1 {
  static readonly type = 'kefu.field-repair.repair-order.no-show-complained-of.v1' as const;
  @Id() customerId!: string;
  @Id() complaintId!: string;
  /** Whether the order has such a no-show on record; if not, nobody is charged. */
  @Flag() recorded!: boolean;
  /** Whose it is, where it is on record. */
  @Id(optional) technicianId?: string;
  /** Of the appointment that was missed. */
  @Part(() => ArrivalWindow, optional) window?: ArrivalWindow;
}
