import { recordBreaches } from '@kefu/service';
import { recordMissedVisit } from '../domain/index.js';
import { Visits } from '../store/visits.js';

export const RecordBreachWhenDeadlinePassed = recordBreaches(
  Visits,
  ['CU-11'],
  async (visit, running, _context, { customers }: Visits) => {
    const { state: customer } = await customers.get(visit.customerId);
    return recordMissedVisit(visit, running, customer.regionCode);
  },
);
