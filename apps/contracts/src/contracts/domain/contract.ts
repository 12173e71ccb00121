import type { Handbook, ToldBreach } from '@kefu/handbook';
import {
  refusedByRule,
  type Actor,
  type Decision,
  type Happened,
  type Instant,
  type LocalDate,
  type MoneyText,
} from '@kefu/kernel';
import type { Credit } from './credit.js';
import { isBound, type ContractStatus } from './life-cycle.js';
import type { Party } from './party.js';
import type { Round } from './round.js';
import type { Terms, Version } from './terms.js';

/** CT-02: the customer went through what was entered, or was told what it costs. */
export interface CustomerCheck {
  readonly version: number;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
}

export interface FeeStatement extends CustomerCheck {
  readonly amount: MoneyText;
  /** The quote that it was made of, where there is one. */
  readonly quoteId?: string | undefined;
}

export interface Signing {
  readonly version: number;
  readonly signedOn: LocalDate;
  readonly copies: number;
  readonly at: Instant;
  readonly by: string;
}

export interface Filing {
  readonly shelf: string;
  readonly at: Instant;
  readonly by: string;
}

export interface Termination {
  /** The last day on which it is in force. */
  readonly lastDay: LocalDate;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly granted?: boolean | undefined;
  readonly words?: string | undefined;
}

/** The contract that goes on where this one ends. */
export interface Renewal {
  readonly id: string;
  readonly signed: boolean;
}

export interface Contract extends Terms {
  readonly id: string;
  /** Taken on signing (CT-02). */
  readonly number?: string | undefined;
  readonly customerId: string;
  readonly regionId: string;
  /** The account manager who answers for it (G-01). */
  readonly ownerId: string;
  readonly kind: string;
  /** The one that it renews (CT-09). */
  readonly previousId?: string | undefined;
  /** The last day of the contract that it renews: it starts later. */
  readonly follows?: LocalDate | undefined;
  readonly status: ContractStatus;
  readonly versions: readonly Version[];
  readonly parties: readonly Party[];
  readonly rounds: readonly Round[];
  /** The roles whose opinions are awaited; follows from the last round. */
  readonly awaits: readonly string[];
  readonly credit: Credit;
  readonly customerCheck?: CustomerCheck | undefined;
  readonly feeStatement?: FeeStatement | undefined;
  readonly signing?: Signing | undefined;
  readonly filing?: Filing | undefined;
  readonly terminations: readonly Termination[];
  readonly renewal?: Renewal | undefined;
  /** CT-09: so many days before the end was told. */
  readonly announced: readonly number[];
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
  readonly endReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  /** The next deadline; absent where none runs. */
  readonly dueAt?: Instant | undefined;
}

export interface ContractContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type ContractDecision = Decision<Contract>;
export type Events = readonly Happened[];

/** What every event of a contract says of it. */
export const concernsOf = ({ customerId, regionId, ownerId, kind }: Contract) => ({
  ...{ customerId, regionId, ownerId, kind },
});

/** Money may be asked for under it: it is signed and has not ended. */
export const isInForce = ({ status }: Pick<Contract, 'status'>): boolean => isBound(status);

/** @throws Refusal (422) `contract-not-in-force` */
export const requireInForce = (contract: Contract, rule: string): void => {
  if (isInForce(contract)) return;
  throw refusedByRule(
    rule,
    'contract-not-in-force',
    { zh: '合同尚未签订或已经结束', en: 'The contract is not signed yet, or has ended' },
    { extra: { status: contract.status } },
  );
};

/** Nobody reviews what is theirs: whoever owns it, or wrote its wording. */
export const isOwn = ({ ownerId, versions }: Contract, personId: string): boolean =>
  personId === ownerId || personId === versions.at(-1)?.by;
