import type { FieldRepairRepairOrdersReadResponse } from '../../../api/field-repair/types.gen';
import type { Deed } from '../../../parts/deeds';

type Order = FieldRepairRepairOrdersReadResponse;
type Status = Order['status'];

const verb = (name: string): string => `fieldRepair.repairOrders.${name}`;

const ended: readonly Status[] = ['closed', 'cancelled', 'voided'];

/** Which deeds have their place in which state; the usual next step stands first. */
const places: readonly (readonly [string, readonly Status[]])[] = [
  ['notify', ['reported', 'unsolved']],
  ['dispatch', ['reported', 'notified', 'unsolved', 'dispatched', 'confirmed']],
  ['accept', ['notified', 'dispatched']],
  ['confirm', ['dispatched']],
  ['arrive', ['confirmed', 'dispatched']],
  ['repaired', ['on-site']],
  ['signReceipt', ['repaired']],
  ['unsolved', ['on-site']],
  ['reschedule', ['dispatched', 'confirmed', 'on-site']],
  ['customerAbsent', ['dispatched', 'confirmed']],
  ['decline', ['dispatched', 'confirmed', 'notified']],
  ['receiptAttempts', ['repaired']],
  ['askAgain', ['repaired', 'signed']],
  ['closeUnconfirmed', ['repaired', 'signed']],
];

const dangers = ['cancel', 'void'];

export const deedsOf = ({ status, noShows, ownerId }: Order, me: string): readonly Deed[] => [
  ...places.map(([name, states]) => ({ name: verb(name), when: states.includes(status) })),
  { name: verb('acceptOwnership'), when: !ended.includes(status) && ownerId !== me },
  { name: verb('refuseTechnician'), when: !ended.includes(status) },
  { name: verb('withdrawNoShow'), when: noShows.some(({ withdrawn }) => withdrawn === undefined) },
  ...dangers.map((name) => ({ name: verb(name), when: !ended.includes(status), danger: true })),
];
