import type { WhenErased } from '../../../whole/endings/index.js';
import { cancelVisit, isOpen } from '../domain/index.js';
import type { Visits } from './visits.js';

/** Nobody is to visit whom nobody knows any more (G-05). */
export const eraseVisits =
  (visits: Visits): WhenErased =>
  async (_tx, { customerIds, ground }, by) => {
    for (const { id } of (await visits.allOf(customerIds)).filter(isOpen)) {
      await visits.change(id, by, (visit) => cancelVisit(visit, ground));
    }
  };
