import { move, type Instant, type LocalDate, type Transitions } from '@kefu/kernel';

export type AuditPackStatus = 'making' | 'made' | 'withdrawn';

export const auditPackTransitions = {
  making: ['making', 'made', 'withdrawn'],
  made: [],
  withdrawn: [],
} as const satisfies Transitions<AuditPackStatus>;

export const auditPackStatuses = Object.keys(auditPackTransitions) as readonly AuditPackStatus[];

/** One file of the pack, as `sha256sum` checks it. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The last seal of the audit chain when the pack was made: it stands in every chain that is not forged. */
export interface SealedHead {
  readonly no: number;
  readonly body: string;
  readonly hash: string;
  readonly signature: string;
}

/** What somebody outside is shown of a period (CP-18). */
export interface AuditPack {
  readonly id: string;
  /** `AP00042` */
  readonly number: string;
  readonly status: AuditPackStatus;
  /** Days of the centre on which the complaints were received, the last one included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Regions of whoever asked for it: there is nothing in it that they may not see. */
  readonly regions: readonly string[];
  /** What the random sample follows from, by anybody who has the pack. */
  readonly seed: string;
  readonly sampleSize: number;
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** What it is for. */
  readonly purpose: string;
  /** Complaints of the period, and how many of them are in it by now. */
  readonly cases: number;
  readonly packed: number;
  /** The last one that is in it: where it goes on. */
  readonly lastReceivedAt?: Instant | undefined;
  readonly lastId?: string | undefined;
  readonly files: readonly PackedFile[];
  readonly madeAt?: Instant | undefined;
  /** Of its file of checksums, which holds all others. */
  readonly sha256?: string | undefined;
  readonly seal?: SealedHead | undefined;
  readonly withdrawnBy?: string | undefined;
}

export const moved = (pack: AuditPack, to: AuditPackStatus): AuditPackStatus =>
  move(auditPackTransitions, pack.status, to, 'CP-18');
