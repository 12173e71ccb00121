import type { DocumentForm, Role, ToldBreach } from '@kefu/handbook';
import type { Instant, LocalDate, Transitions } from '@kefu/kernel';

export const handOverStatuses = ['held', 'offered', 'at-centre', 'voided'] as const;
export type HandOverStatus = (typeof handOverStatuses)[number];

/** Papers stay with their holder until the receiver signs too. */
export const handOverTransitions = {
  held: ['offered', 'voided'],
  offered: ['held', 'at-centre', 'voided'],
  'at-centre': [],
  voided: [],
} as const satisfies Transitions<HandOverStatus>;

export const handOverRules = ['CU-03', 'CU-04'] as const;
export type HandOverRule = (typeof handOverRules)[number];

/** Who has the papers. */
export interface Holder {
  readonly role: Role;
  readonly personId?: string | undefined;
}

/** A line of the hand-over form 资料交接表单. */
export interface FormItem {
  readonly code: string;
  readonly form: DocumentForm;
  readonly copies: number;
  readonly expiresOn?: LocalDate | undefined;
}

export interface Signature {
  readonly role: Role;
  readonly personId: string;
  readonly at: Instant;
}

/** A form as its giver has signed it; complete once the receiver has. */
export interface HandOverForm {
  readonly items: readonly FormItem[];
  readonly remark?: string | undefined;
  readonly given: Signature;
  readonly received?: Signature | undefined;
}

export interface HandOverWaiver {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

export interface HandOverBreach extends ToldBreach {
  /** Not where it was waived before. */
  readonly charged: boolean;
  readonly points: number;
}

/** The way of an asset's papers to the centre (CU-03, CU-04). */
export interface HandOver {
  readonly id: string;
  /** Of the form, `J000123`. */
  readonly number: string;
  readonly rule: HandOverRule;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  readonly fileId: string;
  /** The repair whose papers they are, in the service file. */
  readonly entryId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly repairOrderId?: string | undefined;
  readonly status: HandOverStatus;
  readonly holder: Holder;
  /** What the holder's clock counts from, and when it runs out. */
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** For the present holder. */
  readonly waiver?: HandOverWaiver | undefined;
  /** Signed by the giver, awaiting the receiver. */
  readonly form?: HandOverForm | undefined;
  /** Signed by both. */
  readonly signed: readonly HandOverForm[];
  readonly breaches: readonly HandOverBreach[];
}

/** Words that people write: in the audit trail only under the customer's own key. */
export const personalFieldsOfHandOver = [
  'form',
  'signed',
  'waiver',
] as const satisfies readonly (keyof HandOver)[];

/** What every event of a hand-over says of it. */
export const concernsOf = ({ rule, customerId, assetId, fileId }: Omit<HandOver, 'form'>) => ({
  ...{ rule, customerId, fileId },
  ...(assetId ? { assetId } : {}),
});
