import type { Instant } from '@kefu/kernel';

/** As much of the API's answers as is needed. */
export interface OrderAnswer {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly regionId: string;
  readonly report: { readonly at: Instant };
  readonly repeats: readonly object[];
  readonly notice?: { readonly personId?: string; readonly at: Instant; readonly by?: string };
  readonly technician?: { readonly id: string; readonly outOfRegion: boolean };
  readonly visits: readonly { readonly arrivedAt: Instant; readonly outcome?: string }[];
  readonly noShows: readonly {
    readonly who: 'technician' | 'customer';
    readonly window: { readonly from: Instant; readonly to: Instant };
  }[];
  readonly unsolved?: { readonly source: string; readonly at: Instant };
  readonly timesUnsolved: number;
  readonly receipts: readonly { readonly signedAt: Instant }[];
  readonly breaches: readonly {
    readonly rule: string;
    readonly dueAt: Instant;
    readonly responsibleId?: string;
  }[];
  readonly ending?: {
    readonly at: Instant;
    readonly outcome: string;
    readonly callbackId?: string;
  };
}

export interface ComplaintAnswer {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly regionId: string;
  readonly receivedAt: Instant;
  readonly assignment?: {
    readonly personId: string;
    readonly signedAt?: Instant;
    readonly silent?: boolean;
  };
  readonly breaches: readonly {
    readonly rule: string;
    readonly dueAt: Instant;
    readonly responsibleId?: string;
  }[];
}

export interface ContractAnswer {
  readonly id: string;
  /** From its signing on. */
  readonly number?: string;
  readonly regionId: string;
}

export interface ReceivableAnswer {
  readonly id: string;
  readonly contractId: string;
  readonly dunned: readonly { readonly step: string; readonly at: Instant }[];
}

export interface DepositAnswer {
  readonly id: string;
  readonly regionId: string;
  readonly amount: string;
  readonly reclaimOn: string;
}

export interface PayoutAnswer {
  readonly id: string;
  readonly kind: string;
  readonly amount: string;
}

export interface CallbackAnswer {
  readonly id: string;
  readonly status: string;
  readonly plan: 'CB-01' | 'CB-03' | 'CP-10';
  readonly repairOrderId?: string;
  readonly complaintId?: string;
  readonly dueAt: Instant;
  readonly breachAt: Instant;
  readonly breached: boolean;
  readonly agentNumber?: string;
  readonly unreachable?: { readonly at: Instant };
}

export interface CustomerAnswer {
  readonly id: string;
  readonly number: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly phones: readonly string[];
  readonly contacts: readonly {
    readonly contactId: string;
    readonly name: string;
    readonly maySign: boolean;
  }[];
}

export interface PersonAnswer {
  readonly id: string;
  readonly number: string;
}
