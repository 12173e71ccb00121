import { Flag, Id, optional } from '@kefu/fields';
import type * as domain from '../domain/index.js';

/** The order to which nobody came, as the customer says (FR-06). */
export class NoShowToldRecord implements domain.NoShowTold {
  @Id() repairOrderId!: string;
  /** Whether field-repair has such a no-show on record; absent until it said so. */
  @Flag(optional) recorded?: boolean;
}
