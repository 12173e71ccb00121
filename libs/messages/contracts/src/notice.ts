import { Code, Id, Instant, PersonId, RuleId } from '@kefu/fields';

/** What events of a notice say of it. */
class OfANotice {
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The rule that wants the customer told. */
  @RuleId() of!: string;
  /** `reminder`, `letter`, `payout-paid`, `renewal`. */
  @Code() template!: string;
}

/** A rule wants a customer told something, once for its occasion (G-09). It is not sent by it. */
export class NoticeDueV1 extends OfANotice {
  static readonly type = 'kefu.contracts.notice.due.v1' as const;
  /** Not before, by what rings: these are quiet hours until then. */
  @Instant() sendFrom!: string;
}

/** What became of it (G-09): it was sent, arrived, or did not. */
export class NoticeTracedV1 extends OfANotice {
  static readonly type = 'kefu.contracts.notice.traced.v1' as const;
  /** `sent`, `delivered`, `failed`, `undeliverable`. */
  @Code() outcome!: string;
  /** `letter`, `sms`, `e-mail`, `wecom`, `in-person`. */
  @Code() channel!: string;
}

/** Nobody is told: the customer was erased, declined what nobody demands, or it is over by now (G-09). */
export class NoticeWithheldV1 extends OfANotice {
  static readonly type = 'kefu.contracts.notice.withheld.v1' as const;
  /** `customer-erased`, `declined`, `over`. */
  @Code() why!: string;
}

/** What events of a customer's wish say of it. */
class OfAPreference {
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() takenDownBy!: string;
}

/** The customer wants to hear no more of what neither the law nor the contract demands (G-09). */
export class NoticePreferenceDeclinedV1 extends OfAPreference {
  static readonly type = 'kefu.contracts.notice-preference.declined.v1' as const;
}

/** They want to hear it again. */
export class NoticePreferenceWantedV1 extends OfAPreference {
  static readonly type = 'kefu.contracts.notice-preference.wanted.v1' as const;
}
