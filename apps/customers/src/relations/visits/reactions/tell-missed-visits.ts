import { recordBreaches, repeatBreaches } from '@kefu/service';
import { recordMissedVisit, repeatMissedVisit } from '../domain/index.js';
import { Visits } from '../store/visits.js';

const inItsRegion =
  (decide: typeof recordMissedVisit) =>
  async (...[visit, running, context, { customers }]: InRegion) => {
    const { state: customer } = await customers.get(visit.customerId);
    return decide(visit, running, customer.regionCode, context);
  };

type Decide = Parameters<typeof recordMissedVisit>;
type InRegion = [visit: Decide[0], running: Decide[1], context: Decide[3], visits: Visits];

/** CU-11: told at once, and again each day until somebody went (G-01). */
export const tellMissedVisits = [
  recordBreaches(Visits, ['CU-11'], inItsRegion(recordMissedVisit)),
  repeatBreaches(Visits, ['CU-11'], inItsRegion(repeatMissedVisit)),
];
