import { serves, type Actor } from '@kefu/kernel';
import type { Complaint } from './complaint.js';

/** Who works on complaints, or answers for who does. */
export const wide = [
  'agent',
  'clerk',
  'complaint-handler',
  'manager',
  'director',
  'general-manager',
  'gm-office',
] as const;

export const seesAll = ({ roles }: Actor): boolean => wide.some((role) => roles.includes(role));

/** Whose it is to investigate, or was, and who recorded it. */
const isTheirs = (
  { id }: Actor,
  { assignment, declined, recordedBy, finding }: Complaint,
): boolean =>
  assignment?.personId === id ||
  finding?.personId === id ||
  recordedBy === id ||
  declined.some(({ personId }) => personId === id);

/**
 * The centre knows of the complaints of its regions; everybody else of those that they recorded or that
 * were given to them, of whatever region; finance of those that it pays for.
 */
/** Finance knows of complaints in which money was agreed or paid (CP-11). */
const pays = ({ roles }: Actor, { payments, toPay }: Complaint): boolean =>
  roles.includes('finance') && (payments.length > 0 || toPay !== undefined);

export const knowsOf = (by: Actor, complaint: Complaint): boolean =>
  by.kind === 'system' ||
  isTheirs(by, complaint) ||
  ((seesAll(by) || pays(by, complaint)) && serves(by.regions, complaint.regionId));
