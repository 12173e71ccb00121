import { forgetCustomersBy, Forgetful, inTable, keepPersonal } from '@kefu/known-customers';
import { recordBreaches, repeatBreaches, type ServicePart } from '@kefu/service';
import {
  eraseCustomer,
  plans,
  recordBreach,
  recordUntouched,
  repeatBreach,
} from './domain/index.js';
import { CallbacksController } from './http/callbacks.controller.js';
import { readers } from './http/roles.js';
import { AskForEvaluationWhenResultIsTold } from './reactions/ask-for-evaluation-when-result-is-told.js';
import { AskForProgressWhileOrderIsOpen } from './reactions/ask-for-progress-while-order-is-open.js';
import { CallMerchantsWhileTheirShopIsOpen } from './reactions/call-merchants-while-their-shop-is-open.js';
import { CallOnceMoreWhenAsked } from './reactions/call-once-more-when-asked.js';
import { EndCallbacksWhenOrderMoves } from './reactions/end-callbacks-when-order-moves.js';
import { FollowCustomerWhenMerged } from './reactions/follow-customer-when-merged.js';
import { KeepInTouchAfterDelivery, KeepSales } from './reactions/keep-in-touch-after-delivery.js';
import { KeepAgents, KeepCustomers, KeepOrders } from './reactions/keep-records-of-others.js';
import { NoteVisitWhenRecorded } from './reactions/note-visit-when-recorded.js';
import { ScheduleArrivalCheckWhenConfirmed } from './reactions/schedule-arrival-check-when-confirmed.js';
import { ScheduleCompletionCheckWhenSigned } from './reactions/schedule-completion-check-when-signed.js';
import { AgentLists } from './store/agent-lists.js';
import { CallbackRecord } from './store/callback-record.js';
import { Callbacks } from './store/callbacks.js';
import { CareCallbacks } from './store/care-callbacks.js';
import { ComplaintCallbacks } from './store/complaint-callbacks.js';
import { FindCallbacks } from './store/find-callbacks.js';
import { Merchants } from './store/merchants.js';
import { OpenOrders } from './store/open-orders.js';
import { OrderCallbacks } from './store/order-callbacks.js';
import { ShareOut } from './store/share-out.js';

/** Addresses and serials are of no use to who calls, so they are not kept. */
const onlyContact = (state: object): object => {
  const { name, phones, contacts } = state as Record<string, unknown>;
  return { name, phones, contacts };
};

export const callbacksPart: ServicePart = {
  controllers: [
    CallbacksController,
    AskForEvaluationWhenResultIsTold,
    CallMerchantsWhileTheirShopIsOpen,
    CallOnceMoreWhenAsked,
    EndCallbacksWhenOrderMoves,
    FollowCustomerWhenMerged,
    KeepAgents,
    keepPersonal('customer_contact', onlyContact),
    KeepCustomers,
    KeepInTouchAfterDelivery,
    KeepOrders,
    KeepSales,
    NoteVisitWhenRecorded,
    ScheduleArrivalCheckWhenConfirmed,
    ScheduleCompletionCheckWhenSigned,
  ],
  providers: [
    Callbacks,
    AgentLists,
    CareCallbacks,
    ComplaintCallbacks,
    FindCallbacks,
    Merchants,
    OpenOrders,
    OrderCallbacks,
    ShareOut,
    AskForProgressWhileOrderIsOpen,
    Forgetful,
    forgetCustomersBy(Callbacks, inTable('callback'), eraseCustomer),
    recordBreaches(Callbacks, plans, recordBreach),
    recordBreaches(Callbacks, ['CB-13'], recordUntouched),
    repeatBreaches(Callbacks, [...plans, 'CB-13'], repeatBreach),
  ],
  entities: [CallbackRecord],
  peopleIn: 'agent_record',
  trails: [[Callbacks, readers]],
};
