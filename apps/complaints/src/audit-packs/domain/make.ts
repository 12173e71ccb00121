import {
  cancelTimer,
  happened,
  refusedByRule,
  startTimer,
  type Decision,
  type Actor,
  type Instant,
  type LocalDate,
} from '@kefu/kernel';
import {
  AuditPackAskedForV1,
  AuditPackMadeV1,
  AuditPackWithdrawnV1,
} from '@kefu/messages-complaints';
import { moved, type AuditPack, type PackedFile, type SealedHead } from './audit-pack.js';

export type AuditPackDecision = Decision<AuditPack>;
interface Now {
  readonly now: Instant;
}

export const MAKE = 'make';

export interface AskForPack extends Pick<
  AuditPack,
  | 'id'
  | 'number'
  | 'from'
  | 'to'
  | 'regions'
  | 'seed'
  | 'sampleSize'
  | 'askedBy'
  | 'purpose'
  | 'cases'
> {
  readonly today: LocalDate;
}

/** CP-18: of days that are over or begun; what is to come cannot be shown. */
export const askForPack = ({ today, ...asked }: AskForPack, { now }: Now): AuditPackDecision => {
  const { from, to, cases } = asked;
  if (from > to) {
    throw refusedByRule('CP-18', 'ends-before-it-begins', {
      zh: '期间的最后一天早于第一天',
      en: 'The last day of the period is before its first',
    });
  }
  if (to > today) {
    throw refusedByRule('CP-18', 'not-over-yet', {
      zh: '期间的最后一天晚于今天',
      en: 'The last day of the period is after today',
    });
  }
  return {
    next: { ...asked, status: 'making', askedAt: now, packed: 0, files: [] },
    events: [happened(AuditPackAskedForV1, { from, to, cases }, 'CP-18')],
    timers: [startTimer(MAKE, now)],
  };
};

export interface Packed {
  readonly file: PackedFile;
  readonly cases: number;
  readonly last: { readonly receivedAt: Instant; readonly id: string };
}

/** Some more of its complaints are in it; the others follow. */
export const packMore = (
  pack: AuditPack,
  { file, cases, last }: Packed,
  { now }: Now,
): AuditPackDecision => ({
  next: {
    ...pack,
    status: moved(pack, 'making'),
    packed: pack.packed + cases,
    lastReceivedAt: last.receivedAt,
    lastId: last.id,
    files: [...pack.files, file],
  },
  events: [],
  timers: [startTimer(MAKE, now)],
});

export interface Finished {
  readonly files: readonly PackedFile[];
  readonly sha256: string;
  readonly seal?: SealedHead | undefined;
}

/** All is in it. Complaints that were entered of the period meanwhile are counted, too. */
export const finishPack = (
  pack: AuditPack,
  { files, sha256, seal }: Finished,
  { now }: Now,
): AuditPackDecision => ({
  next: {
    ...pack,
    status: moved(pack, 'made'),
    cases: pack.packed,
    files: [...pack.files, ...files],
    sha256,
    seal,
    madeAt: now,
  },
  events: [happened(AuditPackMadeV1, { cases: pack.packed, sha256 }, 'CP-18')],
});

/** Nobody needs it any more: its making stops. */
export const withdrawPack = (
  pack: AuditPack,
  reason: string,
  { by }: { readonly by: Actor },
): AuditPackDecision => ({
  next: { ...pack, status: moved(pack, 'withdrawn'), withdrawnBy: by.id },
  events: [happened(AuditPackWithdrawnV1, {}, 'CP-18')],
  timers: [cancelTimer(MAKE)],
  reason,
});
