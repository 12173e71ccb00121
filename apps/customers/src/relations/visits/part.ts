import { Customers } from '../../records/customers/index.js';
import { forget, type ArchivePart } from '../../whole/endings/index.js';
import { KeepVisitsOfCustomers } from '../../migrations/index.js';
import { forgetVisit } from './domain/index.js';
import { VisitsController } from './http/visits.controller.js';
import { HandOnVisitsOfLeavers } from './reactions/hand-on-visits-of-leavers.js';
import { RecordVisitWhenPlanReported } from './reactions/record-visit-when-plan-reported.js';
import { ScheduleMissingVisitsDaily } from './reactions/schedule-missing-visits-daily.js';
import { tellMissedVisits } from './reactions/tell-missed-visits.js';
import { visitReaders } from './roles.js';
import { FindVisits } from './store/find-visits.js';
import { KeepVisits } from './store/keep-visits.js';
import { NamePeople } from './store/name-people.js';
import { uniteVisits } from './store/unite-visits.js';
import { VisitRecord } from './store/visit-record.js';
import { Visits } from './store/visits.js';

export const visitsPart: ArchivePart = {
  controllers: [VisitsController, RecordVisitWhenPlanReported, HandOnVisitsOfLeavers],
  providers: [
    Visits,
    FindVisits,
    KeepVisits,
    NamePeople,
    ...tellMissedVisits,
    ScheduleMissingVisitsDaily,
  ],
  entities: [VisitRecord],
  migrations: [KeepVisitsOfCustomers],
  whenMerged: (app) => uniteVisits(app.get(Visits), app.get(Customers)),
  whenErased: (app) => forget('visit', app.get(Visits), forgetVisit),
  trails: [[Visits, visitReaders]],
};
