import { followCustomersBy, forgetCustomersBy } from '@kefu/known-customers';
import { changesWhenDue, recordBreaches, repeatBreaches, type ServicePart } from '@kefu/service';
import {
  APPEALS_END,
  complaintDeadlines,
  countSilenceAsSigned,
  endAppeals,
  followCustomer,
  forgetCustomerOrParty,
  LAPSE,
  lapse,
  recordBreach,
  repeatBreach,
} from './domain/index.js';
import {
  ComplaintsAreFound,
  CreateComplaints,
  PayoutsAreHeard,
  OwnersLeave,
  LimitsAreExtended,
  LyingIsToldAgain,
  NoShowsAreTold,
  KnowCallbacksAndOrders,
  PartiesOfAComplaint,
  RepairsAreAwaited,
  ResponsibilityIsAppealed,
  CustomersUrge,
} from '../migrations/index.js';
import { ComplaintsController } from './http/complaints.controller.js';
import { EndingsController } from './http/endings.controller.js';
import { ExtensionsController } from './http/extensions.controller.js';
import { HandlingController } from './http/handling.controller.js';
import { ListFilesController } from './http/list-files.controller.js';
import { MaliceController } from './http/malice.controller.js';
import { PartiesController } from './http/parties.controller.js';
import { PaymentsController } from './http/payments.controller.js';
import { ResponsibilityController } from './http/responsibility.controller.js';
import { UrgingController } from './http/urging.controller.js';
import { readers } from './http/roles.js';
import { FollowEvaluationWhenCalled } from './reactions/follow-evaluation-when-called.js';
import { FollowPayoutWhenItMoves } from './reactions/follow-payout-when-it-moves.js';
import { FollowRepairWhenItMoves } from './reactions/follow-repair-when-it-moves.js';
import { HearAccountWhenItAnswers } from './reactions/hear-account-when-it-answers.js';
import { HearNoShowWhenFieldRepairAnswers } from './reactions/hear-no-show-when-field-repair-answers.js';
import { recordsOfOthers } from './reactions/keep-records-of-others.js';
import { OpenComplaintWhenCallbackEnds } from './reactions/open-complaint-when-callback-ends.js';
import {
  ComplaintRecord,
  Complaints,
  complaintsOf,
  ComplaintsOfCallbacks,
  ComplaintsOfRepairs,
  FindComplaints,
  KeepComplaints,
  Successors,
} from './store/index.js';

export const complaintsPart: ServicePart = {
  controllers: [
    ComplaintsController,
    ListFilesController,
    HandlingController,
    ExtensionsController,
    EndingsController,
    MaliceController,
    PartiesController,
    PaymentsController,
    ResponsibilityController,
    UrgingController,
    followCustomersBy(Complaints, complaintsOf, followCustomer),
    FollowEvaluationWhenCalled,
    FollowRepairWhenItMoves,
    FollowPayoutWhenItMoves,
    OpenComplaintWhenCallbackEnds,
    HearAccountWhenItAnswers,
    HearNoShowWhenFieldRepairAnswers,
    ...recordsOfOthers,
  ],
  providers: [
    Complaints,
    ComplaintsOfCallbacks,
    ComplaintsOfRepairs,
    KeepComplaints,
    Successors,
    FindComplaints,
    forgetCustomersBy(Complaints, complaintsOf, forgetCustomerOrParty),
    recordBreaches(Complaints, complaintDeadlines, recordBreach),
    repeatBreaches(Complaints, complaintDeadlines, repeatBreach),
    changesWhenDue(Complaints, LAPSE, 'CP-09', lapse),
    changesWhenDue(Complaints, APPEALS_END, 'CP-09', endAppeals),
    changesWhenDue(Complaints, 'G-08', 'G-08', countSilenceAsSigned),
  ],
  entities: [ComplaintRecord],
  migrations: [
    CreateComplaints,
    KnowCallbacksAndOrders,
    RepairsAreAwaited,
    ResponsibilityIsAppealed,
    PartiesOfAComplaint,
    CustomersUrge,
    OwnersLeave,
    LimitsAreExtended,
    NoShowsAreTold,
    LyingIsToldAgain,
    ComplaintsAreFound,
    PayoutsAreHeard,
  ],
  trails: [[Complaints, readers]],
};
