import type { Person } from './person.js';
import { isServiceAccount } from './policies.js';

/** ST-01: whether a sign-in from before a change holds no longer. Lost roles are left out of the next token. */
export const endsSessions = (before: Person, after: Person): boolean =>
  (after.status === 'dismissed' && before.status === 'active') ||
  after.credentialsChangedAt !== before.credentialsChangedAt ||
  (isServiceAccount(after) && !isServiceAccount(before));
