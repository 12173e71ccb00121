import type { RuleContext, ToldBreach } from '@kefu/handbook';
import type { Decision, Followed, Instant, LocalDate, MoneyText, Transitions } from '@kefu/kernel';

export type HandoverStatus =
  | 'planned'
  | 'notified'
  | 'identified'
  | 'settled'
  | 'confirmed'
  | 'books-handed'
  | 'completed'
  | 'deemed'
  | 'called-off';

/** CT-16: no step is skipped; a buyer who does not come is asked again, and not for ever. */
export const handoverTransitions = {
  planned: ['notified', 'deemed', 'called-off'],
  notified: ['identified', 'planned', 'deemed', 'called-off'],
  identified: ['settled', 'called-off'],
  settled: ['confirmed', 'called-off'],
  confirmed: ['books-handed'],
  'books-handed': ['completed'],
  completed: [],
  deemed: [],
  'called-off': [],
} as const satisfies Transitions<HandoverStatus>;

export const handoverStatuses = Object.keys(handoverTransitions) as readonly HandoverStatus[];

/** A buyer is told in both ways (CT-16). */
export const noticeChannels = ['post', 'phone'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** What is said of a step beside what it is. */
export interface HandoverTold {
  /** When it was; now where it is not said. */
  readonly at?: string | undefined;
  readonly reference?: string | undefined;
}

/** One step, when it was and who entered it. */
export interface HandoverDeed {
  readonly at: Instant;
  readonly by: string;
  /** Number of a slip, or where a paper is filed. */
  readonly reference?: string;
}

export interface HandoverNotice extends HandoverDeed {
  readonly channel: NoticeChannel;
}

export interface HandoverIdentity extends HandoverDeed {
  /** Code of the document that was looked at: `id-card`. */
  readonly document: string;
  /** Where the written mandate of a proxy is filed. */
  readonly mandate?: string;
}

export const areaResults = ['none', 'buyer-paid', 'buyer-refunded'] as const;

/** What was still owed, stamped by finance. */
export interface HandoverSettlement extends HandoverDeed {
  /** Rest of the price that was paid now. */
  readonly balance: MoneyText;
  /** m² measured without m² of the contract. */
  readonly areaDifference: number;
  readonly areaAmount: MoneyText;
  readonly areaResult: (typeof areaResults)[number];
}

/** A day on which the buyer did not come. */
export interface BuyerNoShow {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
}

/** Another day that was agreed before the one planned was over. */
export interface HandoverMove {
  /** The day that it was planned for before. */
  readonly on: LocalDate;
  /** When word of it came. */
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface Handover {
  readonly id: string;
  readonly number: string;
  readonly status: HandoverStatus;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractId?: string | undefined;
  /** The property. */
  readonly assetId: string;
  /** Code of the batch that it is planned with. */
  readonly batch: string;
  readonly plannedOn: LocalDate;
  readonly plannedAt: Instant;
  readonly plannedBy: string;
  /** Who answers for it (G-01). */
  readonly ownerId: string;
  readonly notices: readonly HandoverNotice[];
  readonly noShows: readonly BuyerNoShow[];
  readonly moves: readonly HandoverMove[];
  readonly identity?: HandoverIdentity | undefined;
  readonly settlement?: HandoverSettlement | undefined;
  /** The confirmation that the buyer signed. */
  readonly confirmation?: HandoverDeed | undefined;
  /** Book of warranty and book of use. */
  readonly books?: HandoverDeed | undefined;
  readonly propertyCompany?: HandoverDeed | undefined;
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
  /** Why it was deemed handed over, or called off. */
  readonly endReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type HandoverContext = RuleContext;
export type HandoverDecision = Decision<Handover>;

/** What every event of a hand-over says of it. */
export const concernsOf = (handover: Handover) => {
  const { number, batch, customerId, regionId, assetId, contractId } = handover;
  return {
    ...{ number, batch, customerId, regionId, assetId },
    ...(contractId ? { contractId } : {}),
  };
};

/** When the day was last said: the notice of it counts from then. */
export const dayNamedAt = ({ plannedAt, noShows, moves }: Handover): Instant =>
  [...noShows, ...moves].reduce((last, { at }) => (at > last ? at : last), plannedAt);

export const dayNamed = (handover: Handover): Followed => ({
  at: dayNamedAt(handover),
  zh: '定下交房日',
  en: 'the day was named',
});

/** The last thing that happened before the step that follows. */
export const lastDeedAt = (handover: Handover): Instant => {
  const { notices, identity, settlement, confirmation, books } = handover;
  const deeds = [...notices, identity, settlement, confirmation, books];
  return deeds.reduce(
    (last, deed) => (deed && deed.at > last ? deed.at : last),
    dayNamedAt(handover),
  );
};

/** G-05: the customer was erased. What was done and when stays, what anybody wrote goes. */
export const forgetCustomer = (handover: Handover): Handover => ({
  ...handover,
  moves: handover.moves.map((move) => ({ ...move, reason: '' })),
  ...(handover.endReason === undefined ? {} : { endReason: '' }),
});
