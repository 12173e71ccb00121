import type { Actor } from '@kefu/kernel';
import { parseEventType } from '@kefu/messaging';
import { supervisors } from '../../whole/access/index.js';
import { said } from '../said/index.js';

const forSupervisors = said
  .filter(({ supervisorsOnly }) => supervisorsOnly)
  .map(({ of }) => of.type);

const nothing = { events: [], kinds: [] } as const;
const all = {
  events: forSupervisors,
  kinds: forSupervisors.map((type) => parseEventType(type)?.aggregate ?? ''),
};

/** What somebody does not get to see of a timeline: who looked at what of a customer, say (G-05). */
export const hiddenFrom = (
  by: Actor,
): { readonly events: readonly string[]; readonly kinds: readonly string[] } =>
  supervisors.some((role) => by.roles.includes(role)) ? nothing : all;
