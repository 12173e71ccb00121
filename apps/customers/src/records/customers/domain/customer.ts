import type { Transitions } from '@kefu/kernel';

export const kinds = ['person', 'organisation'] as const;
export const stages = ['potential', 'onboarding', 'existing', 'lapsed'] as const;
export const tiers = ['standard', 'vip', 'key'] as const;
export type Kind = (typeof kinds)[number];
export type Stage = (typeof stages)[number];
export type Tier = (typeof tiers)[number];

/** The grounds of the law (PIPL, article 47). A code and no words, which might name the customer. */
export const grounds = [
  'purpose-achieved',
  'service-ended',
  'retention-over',
  'consent-withdrawn',
  'processed-unlawfully',
  'required-by-law',
] as const;
export type Ground = (typeof grounds)[number];

export const customerStatuses = ['active', 'voided', 'merged', 'erased'] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

/**
 * A record is never deleted: it is voided, merged into another one of the same customer, or stripped of
 * all that is personal. All are for good: who was voided or merged wrongly is filed again.
 */
export const customerTransitions = {
  active: ['voided', 'merged', 'erased'],
  voided: ['erased'],
  merged: ['erased'],
  erased: [],
} as const satisfies Transitions<CustomerStatus>;

/** Somebody to speak to at the customer. */
export interface Contact {
  readonly contactId: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly position?: string | undefined;
  /** May sign receipts for the customer (FR-12). */
  readonly maySign: boolean;
  /** No longer the customer's contact since then; stays on record (G-03). */
  readonly retiredAt?: string | undefined;
}

/** What a person at the centre writes down of a customer. */
export interface Details {
  readonly name: string;
  readonly idNumber?: string | undefined;
  readonly organisationCode?: string | undefined;
  /** A day; agrees with the ID number where there is one. */
  readonly birthday?: string | undefined;
  /** Normalised; the first one is called first. */
  readonly phones: readonly string[];
  readonly address?: string | undefined;
  /** What another system calls this customer; no two on record have the same (CU-01). */
  readonly externalRef?: string | undefined;
  /** The day from which they have been a customer. */
  readonly customerSince?: string | undefined;
  readonly regionCode: string;
  readonly stage: Stage;
  readonly tier: Tier;
  readonly tags: readonly string[];
}

export interface Customer extends Details {
  readonly id: string;
  readonly kind: Kind;
  /** Grows with each filing; the number is made of it. */
  readonly filedNo: number;
  /** Unique, never used again (CU-01). */
  readonly number: string;
  readonly status: CustomerStatus;
  /** Whose record this one is part of now; never the id of one that is merged itself. */
  readonly mergedInto?: string | undefined;
  /** When the customer was erased, and on which ground (G-05). */
  readonly erasure?: { readonly at: string; readonly ground: Ground } | undefined;
  /** Of the name, in pinyin. */
  readonly initials: string;
  /** The name in pinyin, without spaces; absent until it was spelled (who was filed long ago). */
  readonly pinyin?: string | undefined;
  readonly contacts: readonly Contact[];
}

export const personalFieldsOfCustomer = [
  'name',
  'initials',
  'pinyin',
  'idNumber',
  'organisationCode',
  'birthday',
  'phones',
  'address',
  'externalRef',
  'customerSince',
  'tags',
  'contacts',
] as const satisfies readonly (keyof Customer)[];
