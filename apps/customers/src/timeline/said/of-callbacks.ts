import {
  CallbackAssignedV1,
  CallbackAttemptedV1,
  CallbackCareAssignedV1,
  CallbackCareAttemptedV1,
  CallbackCareCompletedV1,
  CallbackCareDeadlineBreachedV1,
  CallbackCareRescheduledV1,
  CallbackCareScheduledV1,
  CallbackCareSkippedV1,
  CallbackCareUnreachableV1,
  CallbackCompletedV1,
  CallbackDeadlineBreachedV1,
  CallbackEvaluationAssignedV1,
  CallbackEvaluationAttemptedV1,
  CallbackEvaluationCompletedV1,
  CallbackEvaluationDeadlineBreachedV1,
  CallbackEvaluationRescheduledV1,
  CallbackEvaluationScheduledV1,
  CallbackEvaluationSkippedV1,
  CallbackEvaluationUnreachableV1,
  CallbackRescheduledV1,
  CallbackScheduledV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import { says } from './says.js';

export const saidByCallbacks = [
  says(CallbackScheduledV1, '安排回访', 'Callback due', { open: true }),
  says(CallbackAssignedV1, '回访已分派', 'Callback assigned', { who: 'agentId' }),
  says(CallbackAttemptedV1, '拨打回访电话', 'Callback tried', {
    who: 'attemptedBy',
    by: {
      outcome: {
        answered: ['回访接通', 'Callback answered'],
        'no-answer': ['回访无人接听', 'Callback not answered'],
        busy: ['回访占线', 'Callback: line busy'],
        'wrong-number': ['回访号码有误', 'Callback: wrong number'],
        'no-time': ['回访时客户没空', 'Callback: customer had no time'],
      },
    },
  }),
  says(CallbackCompletedV1, '回访完成', 'Callback completed', {
    who: 'completedBy',
    open: false,
    by: {
      wantsToComplain: { true: ['回访完成，客户要投诉', 'Callback completed, wants to complain'] },
      dissatisfied: { true: ['回访完成，客户不满意', 'Callback completed, dissatisfied'] },
    },
  }),
  says(CallbackRescheduledV1, '回访改期', 'Callback put off'),
  says(CallbackUnreachableV1, '回访联系不上客户', 'Customer not reached', { open: false }),
  says(CallbackSkippedV1, '回访取消', 'Callback not needed', { open: false }),
  says(CallbackDeadlineBreachedV1, '回访超时', 'Callback deadline missed', {
    who: 'responsibleId',
  }),
  says(CallbackCareScheduledV1, '安排关怀回访', 'Care call due', {
    open: true,
    by: { plan: { 'CB-04': ['安排 7DC 回访', '7DC call due'] } },
  }),
  says(CallbackCareAssignedV1, '关怀回访已分派', 'Care call assigned', { who: 'agentId' }),
  says(CallbackCareAttemptedV1, '拨打关怀回访电话', 'Care call tried', { who: 'attemptedBy' }),
  says(CallbackCareCompletedV1, '关怀回访完成', 'Care call completed', {
    who: 'completedBy',
    open: false,
    by: {
      wantsToComplain: { true: ['关怀回访完成，客户要投诉', 'Care call: wants to complain'] },
      dissatisfied: { true: ['关怀回访完成，客户不满意', 'Care call: dissatisfied'] },
    },
  }),
  says(CallbackCareRescheduledV1, '关怀回访改期', 'Care call put off'),
  says(CallbackCareUnreachableV1, '关怀回访联系不上客户', 'Not reached by a care call', {
    open: false,
  }),
  says(CallbackCareSkippedV1, '关怀回访取消', 'Care call not needed', { open: false }),
  says(CallbackCareDeadlineBreachedV1, '关怀回访超时', 'Care call late', { who: 'responsibleId' }),
  says(CallbackEvaluationScheduledV1, '安排投诉评价回访', 'Evaluation call due', { open: true }),
  says(CallbackEvaluationAssignedV1, '投诉评价回访已分派', 'Evaluation call assigned', {
    who: 'agentId',
  }),
  says(CallbackEvaluationAttemptedV1, '拨打投诉评价回访电话', 'Evaluation call tried', {
    who: 'attemptedBy',
  }),
  says(CallbackEvaluationCompletedV1, '投诉评价回访完成', 'Evaluation call completed', {
    who: 'completedBy',
    open: false,
    by: {
      solved: { false: ['评价回访：未解决', 'Evaluation call: not settled'] },
    },
  }),
  says(CallbackEvaluationRescheduledV1, '投诉评价回访改期', 'Evaluation call put off'),
  says(CallbackEvaluationUnreachableV1, '评价回访联系不上客户', 'Not reached for the evaluation', {
    open: false,
  }),
  says(CallbackEvaluationSkippedV1, '投诉评价回访取消', 'Evaluation call not needed', {
    open: false,
  }),
  says(CallbackEvaluationDeadlineBreachedV1, '投诉评价回访超时', 'Evaluation call late', {
    who: 'responsibleId',
  }),
];
