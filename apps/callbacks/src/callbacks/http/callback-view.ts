import { Flag, Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { callbackStatuses, plans } from '../domain/index.js';
import { AnswerInWords, Scores, urgencies } from './requests.js';

export class AttemptView {
  @Instant() at!: string;
  @Text() by!: string;
  @OneOf(['answered', 'no-answer', 'busy', 'wrong-number', 'no-time']) outcome!: string;
}

export class AnswersView {
  @Flag(optional) arrived?: boolean;
  @Flag(optional) solved?: boolean;
  @Part(() => Scores, optional) scores?: Scores;
  @Part(() => Scores, optional) expected?: Scores;
  @Flag() dissatisfied!: boolean;
  @Flag() wantsToComplain!: boolean;
  @Text(optional) cause?: string;
  @Text(optional) remedy?: string;
  @Part(() => AnswerInWords, listOf({}, optional)) inWords?: AnswerInWords[];
  @Text(optional) note?: string;
}

export class OnRecordView {
  @OneOf(['arrived', 'technician-no-show', 'customer-absent']) what!: string;
  @Instant() at!: string;
}

export class UnreachableView {
  @Instant() at!: string;
  @Int() attempts!: number;
  @Int() days!: number;
}

export class SkippedView {
  @Instant() at!: string;
  @Text() by!: string;
  @Text() reason!: string;
  @Text(optional) remark?: string;
}

export class CompletedView {
  @Instant() at!: string;
  @Text() by!: string;
}

export class CallbackView {
  @Id() id!: string;
  @Int() version!: number;
  @OneOf(callbackStatuses) status!: string;
  @OneOf(plans) plan!: string;
  @Text() occasion!: string;
  @Id() repairOrderId!: string;
  @Id() customerId!: string;
  @Text() regionId!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: string;
  /** From when to call. */
  @Instant() dueAt!: string;
  /** The last moment that is in time. */
  @Instant() breachAt!: string;
  /** While it is still to be made. */
  @OneOf(urgencies, optional) urgency?: string;
  @Id(optional) agentId?: string;
  @Part(() => AttemptView, listOf()) attempts!: AttemptView[];
  /** CB-01: what field-repair says of the visit. */
  @Part(() => OnRecordView, optional) onRecord?: OnRecordView;
  @Part(() => AnswersView, optional) answers?: AnswersView;
  @Part(() => CompletedView, optional) completed?: CompletedView;
  @Part(() => UnreachableView, optional) unreachable?: UnreachableView;
  @Part(() => SkippedView, optional) skipped?: SkippedView;
  /** Why an unreachable customer is not to be called any more. */
  @Text(optional) outdated?: string;
  /** The deadline was missed. */
  @Flag() breached!: boolean;
}
