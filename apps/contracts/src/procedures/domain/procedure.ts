import type { RequiredDocument, Role, RuleContext, ToldBreach } from '@kefu/handbook';
import type { Bilingual, Decision, Instant, Limit, Rest, Transitions } from '@kefu/kernel';

export type ProcedureStatus = 'running' | 'done' | 'told' | 'cancelled';

/** A filing that is changed runs anew (CT-11). */
export const procedureTransitions = {
  running: ['done', 'cancelled'],
  done: ['told', 'running', 'cancelled'],
  told: ['running', 'cancelled'],
  cancelled: [],
} as const satisfies Transitions<ProcedureStatus>;

export const procedureStatuses = Object.keys(procedureTransitions) as readonly ProcedureStatus[];

/** So many copies of a document that a step asks for are there. */
export interface TakenDocument {
  readonly code: string;
  readonly copies: number;
}

export interface ProcedureStep {
  readonly code: string;
  readonly title: Bilingual;
  readonly owner: Role;
  readonly within: Limit;
  readonly notBefore?: Limit;
  readonly documents: readonly RequiredDocument[];
  readonly taken: readonly TakenDocument[];
  readonly startedAt?: Instant;
  readonly doneAt?: Instant;
  readonly doneBy?: string;
  /** Number of the receipt or the certificate. */
  readonly reference?: string;
  /** Why it was earlier than it can be. */
  readonly earlyReason?: string;
  /** While the customer was awaited. */
  readonly rests: readonly Rest[];
}

/** Since when the customer is awaited, and for what. */
export interface Awaited {
  readonly since: Instant;
  readonly words: string;
}

/** A filing was changed or cancelled, with the buyer and all co-owners in person. */
export interface FilingChange {
  readonly at: Instant;
  readonly by: string;
  readonly kind: 'changed' | 'cancelled';
  readonly cause: string;
  readonly coOwnersPresent: number;
}

export interface Procedure {
  readonly id: string;
  readonly number: string;
  readonly status: ProcedureStatus;
  /** Code of its template. */
  readonly kind: string;
  readonly title: Bilingual;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractId?: string | undefined;
  readonly assetId?: string | undefined;
  /** How many own it beside the buyer. */
  readonly coOwners: number;
  readonly mortgaged: boolean;
  /** Who answers for the step that runs (G-01). */
  readonly ownerId: string;
  readonly startedBy: string;
  readonly steps: readonly ProcedureStep[];
  /** Which step runs, from 0; how many there are once all are done. */
  readonly step: number;
  readonly awaited?: Awaited | undefined;
  readonly changes: readonly FilingChange[];
  /** The certificate that came of it, released under CU-09. */
  readonly certificate?: string | undefined;
  readonly doneAt?: Instant | undefined;
  readonly toldAt?: Instant | undefined;
  readonly toldBy?: string | undefined;
  readonly cancelReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type ProcedureContext = RuleContext;
export type ProcedureDecision = Decision<Procedure>;

/** What every event of a procedure says of it. */
export const concernsOf = (procedure: Procedure) => {
  const { number, kind, customerId, regionId, contractId, assetId, ownerId } = procedure;
  return {
    ...{ number, kind, customerId, regionId, ownerId },
    ...(contractId ? { contractId } : {}),
    ...(assetId ? { assetId } : {}),
  };
};

/** G-05: the customer was erased. What was done and when stays, what anybody wrote goes. */
export const forgetCustomer = (procedure: Procedure): Procedure => ({
  ...procedure,
  steps: procedure.steps.map(({ earlyReason, ...step }) =>
    earlyReason === undefined ? step : { ...step, earlyReason: '' },
  ),
  changes: procedure.changes.map((change) => ({ ...change, cause: '' })),
  ...(procedure.awaited ? { awaited: { ...procedure.awaited, words: '' } } : {}),
  ...(procedure.cancelReason === undefined ? {} : { cancelReason: '' }),
});
