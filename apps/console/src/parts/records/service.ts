import type { Operations } from '../operation';
import type { Said } from '../deadlines';
import type { TrailEntry } from '../trail';

/** What pages ask a service of its records, whatever their kind. */
export interface Service {
  readonly name: string;
  readonly operations: Operations;
  readonly deadlines: (ask: {
    readonly query: { readonly ref: string };
    readonly throwOnError: true;
  }) => Promise<{ readonly data: { readonly items: readonly Said[] } }>;
  readonly audit: (ask: {
    readonly path: { readonly aggregateId: string };
    readonly throwOnError: true;
  }) => Promise<{ readonly data: { readonly entries: readonly TrailEntry[] } }>;
  /** Whom it shows its audit trail. */
  readonly auditors: readonly string[];
}
