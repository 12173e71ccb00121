import type { Handbook } from '@kefu/handbook';
import {
  refusedByRule,
  type Actor,
  type Decision,
  type Instant,
  type LocalDate,
  type MoneyText,
  type Transitions,
} from '@kefu/kernel';

export const contractStatuses = ['draft', 'withdrawn'] as const;
export type ContractStatus = (typeof contractStatuses)[number];

/** Every state, and what may follow it. */
export const contractTransitions = {
  draft: ['withdrawn'],
  withdrawn: [],
} as const satisfies Transitions<ContractStatus>;

/** In these it was signed and has not ended. */
const inForce: readonly string[] = ['signed', 'filed', 'active'];

export interface Contract {
  readonly id: string;
  readonly status: ContractStatus;
  /** Taken on signing (CT-02). */
  readonly number?: string | undefined;
  readonly customerId: string;
  readonly regionId: string;
  /** The account manager who answers for it (G-01). */
  readonly ownerId: string;
  readonly kind: string;
  readonly title: string;
  /** What it comes to, in yuan; none where it is metered. */
  readonly total?: MoneyText | undefined;
  readonly startsOn?: LocalDate | undefined;
  /** The last day on which it holds. */
  readonly endsOn?: LocalDate | undefined;
  /** The one that it renews (CT-09). */
  readonly previousId?: string | undefined;
  readonly endedAt?: Instant | undefined;
}

export interface ContractContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type ContractDecision = Decision<Contract>;

/** What every event of a contract says of it. */
export const concernsOf = ({ customerId, regionId }: Contract) => ({ customerId, regionId });

/** Money may be asked for under it: it is signed and has not ended. */
export const isInForce = ({ status }: Contract): boolean => inForce.includes(status);

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
