import { serves, type Actor } from '@kefu/kernel';
import type { Penalty } from './penalty.js';

const overseers = ['repair-lead', 'manager', 'director', 'general-manager'];

/** Who sees what others did wrong. */
export const oversees = ({ roles }: Actor): boolean =>
  roles.some((role) => overseers.includes(role));

/** Their own, and for who leads those of their regions. */
export const knowsOf = (by: Actor, { personId, regionId }: Penalty): boolean =>
  by.kind === 'system' || by.id === personId || (oversees(by) && serves(by.regions, regionId));
