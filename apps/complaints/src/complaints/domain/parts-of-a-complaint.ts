import type { Role } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';

export const channels = [
  'phone',
  'visit',
  'letter',
  'message',
  'shop-review',
  'authority',
  'callback',
] as const;
export type Channel = (typeof channels)[number];

export const categories = ['quality', 'technical', 'service', 'usage', 'price'] as const;
export type Category = (typeof categories)[number];

/** The least first. */
export const severities = ['general', 'major', 'crisis'] as const;
export type Severity = (typeof severities)[number];

export const natures = ['genuine', 'malicious'] as const;
export type Nature = (typeof natures)[number];

/** What the customer said, in their own words: personal. */
export interface Said {
  readonly at: Instant;
  readonly words: string;
  readonly remedySought: string;
}

/** Words of staff; personal, for they may name anybody. */
export interface Remark {
  readonly at: Instant;
  readonly by: string;
  readonly about: string;
  readonly text: string;
}

export const safeties = ['none', 'risk', 'harm'] as const;
export const complexities = ['simple', 'complex'] as const;
export const impacts = ['one', 'several', 'public'] as const;

/** What GB/T 19012-2019 (7.3) wants judged beside the severity (CP-15). */
export interface Assessment {
  /** Whether somebody may come to harm, or did. */
  readonly safety?: (typeof safeties)[number] | undefined;
  readonly complexity?: (typeof complexities)[number] | undefined;
  /** On whom it bears: this customer, several, the public. */
  readonly impact?: (typeof impacts)[number] | undefined;
}

export interface Class extends Assessment {
  readonly category: Category;
  readonly severity: Severity;
  readonly nature: Nature;
}

/** A class that it has or had (CP-03). */
export interface Classification extends Class {
  readonly at: Instant;
  readonly by: string;
}

/** Somebody above was told of it, or is to be (CP-04). */
export interface Report {
  readonly to: Role;
  readonly owedFrom: Instant;
  readonly at?: Instant;
  readonly by?: string;
}

/** Who is to find out what was wrong (CP-05), and whether they signed for it (G-08). */
export interface Assignment {
  readonly department: string;
  readonly personId: string;
  readonly at: Instant;
  readonly by: string;
  /** The manager decided after two refusals: it may not be refused again. */
  readonly final: boolean;
  readonly signedAt?: Instant;
  /** Nobody signed or refused in time. */
  readonly silent?: boolean;
}

export interface Declined {
  readonly department: string;
  readonly personId: string;
  readonly at: Instant;
  readonly by: string;
}

export interface Investigation {
  readonly at: Instant;
  readonly by: string;
  /** `part-defect`, say. */
  readonly cause: string;
  readonly demandReasonable: boolean;
  readonly department: string;
  readonly personId: string;
}

export const contactOutcomes = ['spoken', 'sent', 'no-answer'] as const;

/** A word with the customer, or an attempt to have one. */
export interface Contact {
  readonly at: Instant;
  readonly by: string;
  readonly outcome: (typeof contactOutcomes)[number];
}

/** What the customer says of the result (CP-10). */
export interface Evaluation {
  readonly at: Instant;
  readonly by: string;
  readonly confirmed: boolean;
  readonly score: number;
}

export interface Deed {
  readonly at: Instant;
  readonly by: string;
}

export const escalating = ['CP-07', 'CP-13', 'G-07'] as const;

/** The case is before somebody higher than who has it. */
export interface Escalation {
  readonly at: Instant;
  readonly rule: (typeof escalating)[number];
  readonly to: Role;
}

export interface Ending extends Deed {
  readonly outcome: 'confirmed' | 'unconfirmed' | 'malicious' | 'withdrawn' | 'voided';
}

/** The order to which nobody came, as the customer says (FR-06). */
export interface NoShowTold {
  readonly repairOrderId: string;
  /** Whether field-repair has it on record; absent until it said so. */
  readonly recorded?: boolean;
}
