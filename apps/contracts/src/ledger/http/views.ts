import {
  Day,
  Id,
  Instant,
  Int,
  listOf,
  optional,
  Part,
  PersonId,
  RuleId,
  Spelled,
  Text,
} from '@kefu/fields';

/** Yuan; debits above zero, credits below. */
const Signed = () => Spelled(/^-?\d{1,18}\.\d{2}$/u);

export class LedgerLineView {
  @Id() accountId!: string;
  /** 1 for the first entry of its account. */
  @Int({ min: 1 }) accountVersion!: number;
  /** `receivable`, `revenue`, `advance`, `bank`. */
  @Text() kind!: string;
  /** What the account belongs to; empty for the bank. */
  @Text() of!: string;
  @Signed() amount!: string;
  @Signed() before!: string;
  @Signed() after!: string;
  @Id() transferId!: string;
  /** The other side. */
  @Id() otherAccountId!: string;
  @Text() otherKind!: string;
  /** What it was posted for, once. */
  @Text() occasion!: string;
  /** The day from which it counts. */
  @Day() effectiveOn!: string;
  @Instant() recordedAt!: string;
  /** The rule that asked for it. */
  @RuleId() rule!: string;
  @Text(optional) reason?: string;
  @PersonId() byId!: string;
  /** The transfer that it takes back. */
  @Id(optional) reverses?: string;
}

export class LedgerAccountView {
  @Id() id!: string;
  @Text() kind!: string;
  @Text() of!: string;
  @Signed() balance!: string;
  /** How many entries it has. */
  @Int({ min: 0 }) version!: number;
}

export class TrialBalanceLineView {
  @Text() kind!: string;
  @Signed() debits!: string;
  @Signed() credits!: string;
  @Signed() balance!: string;
}

export class TrialBalanceView {
  /** All that was recorded until then. */
  @Instant() at!: string;
  @Part(() => TrialBalanceLineView, listOf()) lines!: TrialBalanceLineView[];
  /** Zero, or the ledger is wrong. */
  @Signed() difference!: string;
}
