import { readers } from '../../whole/access/index.js';
import type { ArchivePart } from '../../whole/endings/index.js';
import { KeepActivities } from '../../migrations/index.js';
import { ActivitiesController } from './http/activities.controller.js';
import { EnrolmentsController } from './http/enrolments.controller.js';
import { GiveSecondNoticeWhenDue } from './reactions/give-second-notice-when-due.js';
import { Activities } from './store/activities.js';
import { ActivityRecord, EnrolmentRecord } from './store/activity-record.js';
import { Enrolments } from './store/enrolments.js';
import { FindActivities } from './store/find-activities.js';
import { Invitations } from './store/invitations.js';
import { TakePart } from './store/take-part.js';
import { uniteEnrolments } from './store/unite-enrolments.js';

export const activitiesPart: ArchivePart = {
  controllers: [ActivitiesController, EnrolmentsController],
  providers: [
    Activities,
    Enrolments,
    Invitations,
    FindActivities,
    TakePart,
    GiveSecondNoticeWhenDue,
  ],
  entities: [ActivityRecord, EnrolmentRecord],
  migrations: [KeepActivities],
  whenMerged: (app) => uniteEnrolments(app.get(TakePart)),
  whenErased: (app) => {
    const takePart = app.get(TakePart);
    return (_tx, { customerIds, ground }, by) => takePart.giveUpAll(customerIds, by, ground);
  },
  trails: [
    [Activities, readers],
    [Enrolments, readers],
  ],
};
