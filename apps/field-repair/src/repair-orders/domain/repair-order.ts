import type { ToldBreach } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import type { RepairOrderStatus } from './life-cycle.js';

export const contractKinds = ['rental', 'contract', 'none'] as const;
export type ContractKind = (typeof contractKinds)[number];

/** What the customer said, and to whom. Free text, names and phones: personal. */
export interface Report {
  readonly at: Instant;
  readonly takenBy: string;
  readonly channel: string;
  readonly faultCode: string;
  readonly fault: string;
  readonly callerName: string;
  readonly callbackPhone: string;
}

/** Who was told of the order last, and in which role. */
export interface Notice {
  readonly as: 'repair-lead' | 'technician';
  /** Absent when the team has no lead on record. */
  readonly personId?: string;
  readonly teamId?: string;
  /** The lead of the technician who was told. */
  readonly leadId?: string;
  readonly at: Instant;
  /** Absent when Kefu told them. */
  readonly by?: string;
}

export interface AssignedTechnician {
  readonly id: string;
  readonly teamId?: string;
  readonly leadId?: string;
  readonly outOfRegion: boolean;
  /** Since when; absent in what was recorded before it was kept. */
  readonly at?: Instant;
}

/** Both ends belong to it. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Appointment {
  readonly window: Window;
  readonly acceptedAt: Instant;
  readonly confirmedAt?: Instant;
  /** It ended with neither arrival nor word. */
  readonly missed?: boolean;
}

export interface Visit {
  readonly technicianId: string;
  readonly arrivedAt: Instant;
  readonly late: boolean;
  readonly outcome?: 'repaired' | 'unsolved' | 'rescheduled' | 'customer-absent';
  /** CB-01: the customer says that nobody came. */
  readonly denied?: { readonly callbackId: string; readonly at: Instant };
}

export interface Evidence {
  readonly at: Instant;
  readonly place: string;
  /** Where the photo is filed. */
  readonly photoRef: string;
}

export interface NoShow {
  readonly who: 'technician' | 'customer';
  readonly technicianId: string;
  readonly window: Window;
  readonly at: Instant;
  readonly evidence?: Evidence;
  /** Complaints that came of it (FR-06). */
  readonly complaintIds?: readonly string[];
  /** It turned out to be none. */
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export interface Unsolved {
  readonly reason: string;
  readonly source: 'technician' | 'callback' | 'repeat-report';
  readonly nextVisitBy: Instant;
  readonly at: Instant;
  readonly callbackId?: string;
}

export interface Receipt {
  readonly signer: 'customer' | 'contact';
  readonly contactId?: string;
  readonly signedAt: Instant;
  readonly takenInAt: Instant;
  readonly takenInBy: string;
  readonly reference: string;
}

export const receiptWays = ['visit', 'phone', 'message', 'post'] as const;
export const receiptOutcomes = ['no-answer', 'put-off', 'refused'] as const;

/** FR-12: somebody asked the customer to sign, and they did not. */
export interface ReceiptAttempt {
  readonly at: Instant;
  readonly by: string;
  readonly how: (typeof receiptWays)[number];
  readonly outcome: (typeof receiptOutcomes)[number];
}

/** The customer's word, in a call of stage B, that the present repair holds. */
export interface SaidSolved {
  readonly callbackId: string;
  readonly at: Instant;
}

/** A call of the present receipt or repair that ended without anybody reached (G-02). */
export interface Unreachable {
  readonly callbackId: string;
  /** Absent in what was recorded of any call whatever, and allows nothing. */
  readonly plan?: string;
  readonly attempts: number;
  readonly days: number;
}

/** `startedAt` is absent in what was recorded before it was told. */
export type Breach = Omit<ToldBreach, 'startedAt'> & Partial<Pick<ToldBreach, 'startedAt'>>;

export interface Ending {
  readonly at: Instant;
  readonly outcome: 'confirmed' | 'unconfirmed' | 'cancelled' | 'voided';
  readonly by?: string;
  readonly reason?: string;
  readonly callbackId?: string;
}

/** Free text of staff; personal, because it may name anybody. */
export interface Remark {
  readonly at: Instant;
  readonly by: string;
  readonly about: string;
  readonly text: string;
}

/** One reported fault, until the customer confirms that it is solved. */
export interface RepairOrder {
  readonly id: string;
  readonly number: string;
  readonly status: RepairOrderStatus;
  readonly customerId: string;
  readonly assetId: string;
  readonly regionId: string;
  readonly model: string;
  readonly category: string;
  readonly contractKind: ContractKind;
  readonly report: Report;
  readonly repeats: readonly Report[];
  /** Who answers for it now (G-01). */
  readonly ownerId: string;
  /** In which role they took it; absent in what was recorded before it was kept. */
  readonly ownerAs?: string | undefined;
  readonly notice?: Notice | undefined;
  readonly technician?: AssignedTechnician | undefined;
  readonly dispatches: number;
  readonly appointment?: Appointment | undefined;
  readonly appointments: number;
  readonly refusedTechnicianIds: readonly string[];
  readonly visits: readonly Visit[];
  readonly noShows: readonly NoShow[];
  readonly unsolved?: Unsolved | undefined;
  readonly timesUnsolved: number;
  readonly repairedAt?: Instant | undefined;
  readonly resultCode?: string | undefined;
  /** Every receipt that counted; one that a later visit superseded stays (G-03). */
  readonly receipts: readonly Receipt[];
  /** Of every repair; those of the present one are since `repairedAt`. */
  readonly receiptAttempts?: readonly ReceiptAttempt[] | undefined;
  readonly saidSolved?: SaidSolved | undefined;
  readonly unreachable?: Unreachable | undefined;
  /** What is to be done by when, by the timer that says so; what was missed stays until it is done. */
  readonly clocks?: Readonly<Record<string, Instant>> | undefined;
  /** The first of them. */
  readonly dueAt?: Instant | undefined;
  readonly breaches: readonly Breach[];
  readonly remarks: readonly Remark[];
  readonly ending?: Ending | undefined;
}
