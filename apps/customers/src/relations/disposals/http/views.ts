import { Day, Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
import { Money } from '@kefu/kernel';
import {
  entryStatuses,
  fallsOutOn,
  inWindow,
  usedIn,
  type DisposalAccount,
  type Entry,
  type EntryStatus,
  type Limits,
} from '../domain/index.js';

export class DisposalView implements Entry {
  @Id() disposalId!: string;
  /** The service that asked. */
  @Text() service!: string;
  @Id() caseId!: string;
  @Text() kind!: string;
  /** Yuan; once settled, what it came to. */
  @Text() amount!: string;
  @OneOf(entryStatuses) status!: EntryStatus;
  @Instant() at!: string;
  /** The first day on which it counts no more; absent where it does not count. */
  @Day(optional) fallsOutOn?: string | undefined;
  @Text() approvedAs!: string;
  @Text() approvedBy!: string;
  @Text(optional) grantedBy?: string | undefined;
}

/** What a customer was given beyond what they are owed, over every service (G-04). Amounts in yuan. */
export class DisposalAccountView {
  @Id() customerId!: string;
  /** Of one case. */
  @Text() caseLimit!: string;
  /** Of all in the window. */
  @Text() customerLimit!: string;
  /** ISO 8601. */
  @Text() window!: string;
  /** In the window, what is only reserved included. */
  @Text() used!: string;
  @Text() reserved!: string;
  /** What the centre may still grant without the general manager. */
  @Text() left!: string;
  /** The newest first. */
  @Part(() => DisposalView, listOf()) entries!: DisposalView[];
  @Int() version!: number;
}

export const accountViewOf = (
  account: DisposalAccount,
  version: number,
  limits: Limits,
  now: string,
) => {
  const counting = inWindow(account, limits, now);
  const used = usedIn(account, limits, now);
  const left = Money.of(limits.customerLimit).minus(used);
  const waiting = counting.filter(({ status }) => status === 'reserved');
  const { caseLimit, customerLimit, window } = limits;
  return {
    ...{ customerId: account.customerId, caseLimit, customerLimit, window, version },
    used: used.toString(),
    reserved: Money.sum(waiting.map(({ amount }) => Money.of(amount))).toString(),
    left: (Money.zero.exceeds(left) ? Money.zero : left).toString(),
    entries: account.entries.toReversed().map((entry) => ({
      ...entry,
      fallsOutOn: counting.includes(entry) ? fallsOutOn(entry, limits) : undefined,
    })),
  };
};
