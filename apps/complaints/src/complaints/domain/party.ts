import type { Instant } from '@kefu/kernel';

/** Another customer who complains of the same (CP-17). */
export interface Party {
  readonly customerId: string;
  readonly addedAt: Instant;
  readonly addedBy: string;
  readonly removedAt?: Instant;
  readonly removedBy?: string;
}

/** Who knows the present result. */
export interface ToldParty {
  readonly customerId: string;
  readonly at: Instant;
  readonly by: string;
}

export const vulnerabilities = ['age', 'illness', 'disability', 'language'] as const;

/** Why somebody needs care, and what they need: personal. */
export interface Vulnerability {
  readonly kinds: readonly (typeof vulnerabilities)[number][];
  readonly needs: string;
  readonly at: Instant;
  readonly by: string;
}

/** The outside body that somebody was told of. */
export interface BodyTold {
  readonly body: string;
  readonly at: Instant;
  readonly by: string;
}

interface Concerned {
  readonly customerId: string;
  readonly parties: readonly Party[];
}

/** Whoever complains of it now, the first of them first. */
export const complainants = ({ customerId, parties }: Concerned): readonly string[] => [
  customerId,
  ...parties.flatMap((party) => (party.removedAt ? [] : [party.customerId])),
];
