import { forgetCustomersBy, Forgetful, keepPersonal } from '@kefu/known-customers';
import { changesWhenDue, recordBreaches, repeatBreaches, type ServicePart } from '@kefu/service';
import {
  CreateRecordsOfOthers,
  CreateRepairOrders,
  EvidenceIsFiled,
  OrdersAreFound,
  OrdersSayWhatIsDue,
} from '../migrations/index.js';
import {
  bringBackToLead,
  forgetCustomer,
  NOT_ACCEPTED,
  recordBreach,
  recordTechnicianNoShow,
  repairDeadlines,
  repeatBreach,
  TELL_LEAD_INSTEAD,
  tellLeadInstead,
  WINDOW_ENDS,
} from './domain/index.js';
import { DispatchingController } from './http/dispatching.controller.js';
import { EndingsController } from './http/endings.controller.js';
import { EvidenceController } from './http/evidence.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { RepairOrdersController } from './http/repair-orders.controller.js';
import { readers } from './http/roles.js';
import { ShowOrders } from './http/show-orders.js';
import { TechniciansController } from './http/technicians.controller.js';
import { VisitsController } from './http/visits.controller.js';
import { DecideWhenCallbackCompleted } from './reactions/decide-when-callback-completed.js';
import { FollowCallsWhenMade } from './reactions/follow-calls-when-made.js';
import { FollowCustomerWhenMerged } from './reactions/follow-customer-when-merged.js';
import { recordsOfOthers } from './reactions/keep-records-of-others.js';
import { HearOfNoShowWhenComplained } from './reactions/hear-of-no-show-when-complained.js';
import { OpenOrderWhenComplaintAsks } from './reactions/open-order-when-complaint-asks.js';
import {
  CustomersAndAssets,
  EarlierOrders,
  PictureRecord,
  Evidences,
  FindByPhone,
  FindRepairOrders,
  ForgetsPictures,
  ordersOf,
  RepairOrderRecord,
  RepairOrders,
  SendPeople,
  Successors,
  TakeReports,
  Technicians,
} from './store/index.js';

export const repairOrdersPart: ServicePart = {
  controllers: [
    RepairOrdersController,
    DispatchingController,
    VisitsController,
    EndingsController,
    EvidenceController,
    ExportsController,
    TechniciansController,
    DecideWhenCallbackCompleted,
    FollowCallsWhenMade,
    FollowCustomerWhenMerged,
    keepPersonal('customer_person'),
    OpenOrderWhenComplaintAsks,
    HearOfNoShowWhenComplained,
    ...recordsOfOthers,
  ],
  providers: [
    RepairOrders,
    FindRepairOrders,
    FindByPhone,
    TakeReports,
    SendPeople,
    Successors,
    Technicians,
    CustomersAndAssets,
    Evidences,
    EarlierOrders,
    ShowOrders,
    Forgetful,
    ForgetsPictures,
    forgetCustomersBy(RepairOrders, ordersOf, forgetCustomer),
    recordBreaches(RepairOrders, repairDeadlines, recordBreach),
    repeatBreaches(RepairOrders, repairDeadlines, repeatBreach),
    changesWhenDue(RepairOrders, TELL_LEAD_INSTEAD, 'FR-03', tellLeadInstead),
    changesWhenDue(RepairOrders, NOT_ACCEPTED, 'FR-03', bringBackToLead),
    changesWhenDue(RepairOrders, WINDOW_ENDS, 'FR-05', recordTechnicianNoShow),
  ],
  entities: [RepairOrderRecord, PictureRecord],
  migrations: [
    CreateRepairOrders,
    CreateRecordsOfOthers,
    OrdersSayWhatIsDue,
    OrdersAreFound,
    EvidenceIsFiled,
  ],
  trails: [
    [RepairOrders, readers],
    [Evidences, readers],
  ],
};
