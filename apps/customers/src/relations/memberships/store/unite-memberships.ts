import type { WhenMerged } from '../../../whole/endings/index.js';
import { goesOn, handOverMembership, isPresent } from '../domain/index.js';
import type { Memberships } from './memberships.js';

/** One membership runs at most; the numbers of all stay on record, and what was voided where it was. */
export const uniteMemberships =
  (memberships: Memberships): WhenMerged =>
  async (_tx, { mergedId, survivorId, reason }, by) => {
    const merged = await memberships.allOf([mergedId]);
    const own = (await memberships.allOf([survivorId])).find(isPresent);
    const other = merged.find(isPresent);
    // the survivor's own first: it makes room for the other
    const all = [...(own ? [own] : []), ...merged.filter(({ status }) => status !== 'voided')];
    for (const { id } of all) {
      await memberships.change(id, by, (one, context) => {
        const goesOnId = goesOn(own, other, context)?.id;
        return handOverMembership(one, { survivorId, goesOnId }, reason, context);
      });
    }
  };
