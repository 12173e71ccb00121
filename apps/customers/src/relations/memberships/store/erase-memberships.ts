import type { WhenErased } from '../../../whole/endings/index.js';
import { forgetMembership } from '../domain/index.js';
import type { Memberships } from './memberships.js';

/** He leaves the club (G-05), and no end of his membership is announced any more. */
export const eraseMemberships =
  (memberships: Memberships): WhenErased =>
  async (_tx, { customerIds, ground }, by) => {
    for (const { id } of await memberships.allOf(customerIds)) {
      await memberships.change(id, by, (one, context) => forgetMembership(one, ground, context));
    }
  };
