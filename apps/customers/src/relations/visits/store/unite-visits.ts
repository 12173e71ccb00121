import type { Customers } from '../../../records/customers/index.js';
import type { WhenMerged } from '../../../whole/endings/index.js';
import { isOpen, makeWay, oweToSurvivor, staysOwed } from '../domain/index.js';
import type { Visits } from './visits.js';

/** The survivor is owed one visit, by the earlier of both due times, and has the visits of both. */
export const uniteVisits =
  (visits: Visits, customers: Customers): WhenMerged =>
  async (_tx, { mergedId, survivorId, reason }, by) => {
    const { state: survivor } = await customers.get(survivorId);
    const own = (await visits.allOf([survivorId])).find(isOpen);
    const merged = await visits.allOf([mergedId]);
    const other = merged.find(isOpen);
    const owed = staysOwed(own, other);
    const beside = owed === own ? other : own;
    // the one that makes way first: no two are owed at any moment
    for (const visit of new Set([...(beside ? [beside] : []), ...merged])) {
      if (visit === owed) continue;
      await visits.change(visit.id, by, (one) => makeWay(one, survivorId, reason));
    }
    if (!owed || !other) return;
    await visits.change(owed.id, by, (visit, context) =>
      oweToSurvivor(visit, survivor, { own, beside, reason }, context),
    );
  };
