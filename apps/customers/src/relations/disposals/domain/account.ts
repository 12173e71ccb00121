import { localDate, minusSpan, Money, plusDays, plusSpan, type Transitions } from '@kefu/kernel';

export const entryStatuses = ['refused', 'reserved', 'settled', 'released'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/**
 * What was refused may be granted later; what was settled has been paid, also when it had been given up
 * here before its service said so.
 */
export const disposalTransitions = {
  refused: ['reserved', 'released'],
  reserved: ['settled', 'released'],
  settled: [],
  released: ['settled'],
} as const satisfies Transitions<EntryStatus>;

/** One disposal of some service, and what became of it. */
export interface Entry {
  readonly disposalId: string;
  readonly service: string;
  readonly caseId: string;
  readonly kind: string;
  /** Yuan; once settled, what it came to. */
  readonly amount: string;
  readonly status: EntryStatus;
  /** When it was last decided: from then on it counts, where it was not refused. */
  readonly at: string;
  readonly approvedAs: string;
  readonly approvedBy: string;
  readonly grantedBy?: string | undefined;
}

/** All that the centre gives one customer beyond what it owes them, over every service (G-04). */
export interface DisposalAccount {
  readonly id: string;
  readonly customerId: string;
  readonly entries: readonly Entry[];
}

/** What the handbook of the day says. */
export interface Limits {
  readonly caseLimit: string;
  readonly customerLimit: string;
  /** Days to years, ISO 8601. */
  readonly window: string;
  /** By role, or by role and kind (`manager-goods`), in yuan. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly zone: string;
}

const counts = ({ status }: Entry): boolean => status === 'reserved' || status === 'settled';

const sum = (entries: readonly Entry[]): Money =>
  Money.sum(entries.filter(counts).map(({ amount }) => Money.of(amount)));

/** The first day on which the entry counts no more. */
export const fallsOutOn = ({ at }: Entry, { window, zone }: Limits): string => {
  const day = localDate(at, zone);
  const over = plusSpan(day, window);
  // Twelve months back from 28 February is before the 29th of a leap year, which still counts
  return minusSpan(over, window) < day ? plusDays(over, 1) : over;
};

export const inWindow = (account: DisposalAccount, limits: Limits, now: string): Entry[] => {
  const today = localDate(now, limits.zone);
  return account.entries.filter((entry) => counts(entry) && today < fallsOutOn(entry, limits));
};

export const usedIn = (account: DisposalAccount, limits: Limits, now: string): Money =>
  sum(inWindow(account, limits, now));

export const usedInCase = (
  { entries }: DisposalAccount,
  { service, caseId }: Pick<Entry, 'service' | 'caseId'>,
): Money => sum(entries.filter((entry) => entry.service === service && entry.caseId === caseId));
