import {
  Code,
  Flag,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  Text,
  Words,
} from '@kefu/fields';
import type { ToldBreach } from '@kefu/handbook';
import type { Rest } from '@kefu/kernel';
import { CallbackScores } from '@kefu/messages-callbacks';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class AttemptRecord implements domain.Attempt {
  @Instant() at!: string;
  @Text() by!: string;
  @OneOf(domain.outcomes) outcome!: domain.Outcome;
}

export class AnswerInWords implements domain.InWords {
  /** Code of a question of the questionnaire. */
  @Code() question!: string;
  /** `yes` or `no` to a yes-no question, the code of an option to a choice, else words. */
  @Words(1, 2000) answer!: string;
}

export class AnswersRecord implements domain.Answers {
  @Flag(optional) arrived?: boolean;
  @Flag(optional) solved?: boolean;
  @Part(() => CallbackScores, optional) scores?: CallbackScores;
  @Part(() => CallbackScores, optional) expected?: CallbackScores;
  @Flag() dissatisfied!: boolean;
  @Flag() wantsToComplain!: boolean;
  @Text(optional) cause?: string;
  @Text(optional) remedy?: string;
  @Part(() => AnswerInWords, listOf({}, optional)) inWords?: AnswerInWords[];
  @Text(optional) note?: string;
}

export class WaitsRecord implements domain.Waits {
  /** Why nobody is to be called any more; what the customer says in this call still counts. */
  @Text(optional) over?: string;
  /** It goes to another list. */
  @Flag(optional) handedOver?: boolean;
  @Id(optional) toAgentId?: string;
}

export class CallRecord implements domain.Call {
  @Text() by!: string;
  @Instant() since!: string;
  /** The customer was reached; what they say is still to be put down. */
  @Flag() answered!: boolean;
  /** What happens to the callback once this call is over. */
  @Part(() => WaitsRecord, optional) waits?: WaitsRecord;
}

export class OnRecord implements domain.OnRecord {
  @OneOf(domain.visitsOnRecord) what!: domain.OnRecord['what'];
  @Instant() at!: string;
}

export class CompletedRecord implements domain.Completed {
  @Instant() at!: string;
  @Text() by!: string;
}

export class UnreachableRecord implements domain.Unreachable {
  @Instant() at!: string;
  @Int() attempts!: number;
  @Int() days!: number;
}

export class SkippedRecord implements domain.Skipped {
  @Instant() at!: string;
  @Text() by!: string;
  @Text() reason!: string;
  @Text(optional) remark?: string;
}

@Entity('callback')
export class CallbackRecord extends AggregateRow implements domain.Callback {
  @Shown.oneOf(domain.callbackStatuses) status!: domain.CallbackStatus;
  @Shown.oneOf(domain.plans) plan!: domain.Plan;
  @Shown.text() occasion!: string;
  @Hidden('jsonb') concerns!: domain.Callback['concerns'];
  @Shown.id() customerId!: string;
  @Shown.text() regionId!: string;
  @Shown.oneOf(domain.contractKinds) contractKind!: domain.ContractKind;
  @Hidden('timestamptz') startedAt!: string;
  /** From when to call. */
  @Shown.instant() dueAt!: string;
  /** The last moment that is in time. */
  @Shown.instant() breachAt!: string;
  @Shown.id(optional) agentId?: string;
  /** While somebody is on the phone. */
  @Shown.part(() => CallRecord, optional) call?: domain.Call;
  @Shown.part(() => AttemptRecord, listOf()) attempts!: readonly domain.Attempt[];
  @Hidden('jsonb') rests!: readonly Rest[];
  /** CB-01: what field-repair says of the visit. */
  @Shown.part(() => OnRecord, optional) onRecord?: domain.OnRecord;
  @Shown.part(() => AnswersRecord, optional) answers?: domain.Answers;
  @Shown.part(() => CompletedRecord, optional) completed?: domain.Completed;
  @Shown.part(() => UnreachableRecord, optional) unreachable?: domain.Unreachable;
  @Shown.part(() => SkippedRecord, optional) skipped?: domain.Skipped;
  /** Why an unreachable customer is not to be called any more. */
  @Shown.text(optional) outdated?: string;
  @Hidden('jsonb') breaches!: readonly ToldBreach[];
}
