import type { DocumentForm, FileKind, RequiredDocument, Role } from '@kefu/handbook';
import type { Instant, LocalDate, Transitions } from '@kefu/kernel';

export const fileStatuses = ['open', 'complete', 'voided'] as const;
export type FileStatus = (typeof fileStatuses)[number];

/** A file is complete while nothing is missing; one opened in error is voided, and that is for good. */
export const fileTransitions = {
  open: ['complete', 'voided'],
  complete: ['open', 'voided'],
  voided: [],
} as const satisfies Transitions<FileStatus>;

/** A document that the template asks for, with who owes it. */
export type AskedDocument = RequiredDocument & { readonly owner: Role };

export const entryOutcomes = ['confirmed', 'unconfirmed'] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

/** Something of which papers are kept: the sale, or one repair of many (CU-02). */
export interface Entry {
  readonly entryId: string;
  /** When it was opened, or the receipt of the repair signed; what due times count from. */
  readonly at: Instant;
  readonly repairOrderId?: string | undefined;
  /** Under which people know it: the number of the repair order. */
  readonly reference?: string | undefined;
  /** How the repair ended, once it has. */
  readonly outcome?: EntryOutcome | undefined;
  /** By when each document is due, by its code. */
  readonly due: Readonly<Record<string, Instant>>;
}

/** What somebody said of a step and when. */
export interface Said {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface KeptDocument {
  readonly documentId: string;
  readonly entryId: string;
  readonly code: string;
  readonly form: DocumentForm;
  readonly copies: number;
  readonly receivedAt: Instant;
  readonly receivedBy: string;
  readonly expiresOn?: LocalDate | undefined;
  /** When its expiry was announced. */
  readonly announcedAt?: Instant | undefined;
  /** Since when it is known to have run out. */
  readonly expiredAt?: Instant | undefined;
  /** Where it stands, or which scan it is. */
  readonly reference?: string | undefined;
  /** Entered wrongly (G-03). */
  readonly voided?: Said | undefined;
}

export interface Waiver extends Said {
  readonly entryId: string;
  readonly code: string;
  readonly withdrawn?: Said | undefined;
}

/** The papers of a customer, or of one of their assets (CU-02). */
export interface CustomerFile {
  readonly id: string;
  /** The customer's number, a letter for the kind, and which one of them it is. */
  readonly number: string;
  readonly kind: FileKind;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  readonly status: FileStatus;
  readonly openedAt: Instant;
  readonly templateCode?: string | undefined;
  /** As the template stood when the file was opened (CU-05). */
  readonly asked: readonly AskedDocument[];
  readonly entries: readonly Entry[];
  readonly documents: readonly KeptDocument[];
  readonly waivers: readonly Waiver[];
  /** The bundle that it stands in (CU-07). */
  readonly bundleId?: string | undefined;
}

/** Words that people write: in the audit trail only under the customer's own key. */
export const personalFieldsOfFile = [
  'entries',
  'documents',
  'waivers',
] as const satisfies readonly (keyof CustomerFile)[];

/** What every event of a file says of it. */
export const concernsOf = ({
  customerId,
  assetId,
}: Pick<CustomerFile, 'customerId' | 'assetId'>) => ({
  customerId,
  ...(assetId ? { assetId } : {}),
});
