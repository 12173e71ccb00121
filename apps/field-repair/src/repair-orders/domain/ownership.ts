import type { Role } from '@kefu/handbook';
import { RepairOrderOwnerChangedV1 } from '@kefu/messages-field-repair';
import { happened, type Actor } from '@kefu/kernel';
import type { RepairContext, Step } from './context.js';
import { passOn } from './deadlines.js';
import type { RepairOrder } from './repair-order.js';

const leading: readonly string[] = ['repair-lead', 'manager'];
const atTheDesk: readonly string[] = ['agent', 'clerk'];

interface Works {
  readonly roles: readonly string[];
  /** In the region of the order. */
  readonly here: boolean;
}

export const leads = ({ roles, here }: Works): boolean =>
  here && roles.some((role) => leading.includes(role));

/** Whether somebody is the order's lead: of who was sent, or of who was told. */
export const isLedBy = ({ technician, notice }: RepairOrder, personId: string): boolean =>
  technician?.leadId === personId ||
  notice?.leadId === personId ||
  (notice?.as === 'repair-lead' && notice.personId === personId);

/** In which role they own what they take: at the desk where they are of it, else as a lead. */
export const ownsAs = ({ roles }: Pick<Actor, 'roles'>): Role | undefined =>
  (['agent', 'clerk', 'repair-lead', 'manager'] as const).find((role) => roles.includes(role));

/** G-01: an owner can act. What was taken over as a lead is not kept by who leads no more. */
export const mayOwn = ({ ownerAs }: RepairOrder, works: Works): boolean =>
  leads(works) ||
  (works.here &&
    works.roles.some((role) => atTheDesk.includes(role)) &&
    !(ownerAs !== undefined && leading.includes(ownerAs)));

/** G-01: they answer for the order from now on, and for its report that nobody was told of yet (FR-02). */
export const ownedBy = (
  order: RepairOrder,
  { id: to, role }: { readonly id: string; readonly role: Role | undefined },
  context: RepairContext,
): Step => ({
  order: { ...order, ownerId: to, ownerAs: role },
  events: [happened(RepairOrderOwnerChangedV1, { from: order.ownerId, to }, 'G-01')],
  timers: passOn(order, 'FR-02', order.report.at, { role: role ?? 'agent', personId: to }, context),
});
