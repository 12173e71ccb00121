import { FileVoidedV1 } from '@kefu/messages-customers';
import { cancelTimer, conflict, happened, move } from '@kefu/kernel';
import type { FileDecision } from './context.js';
import { ANNOUNCE_EXPIRY } from './expiry.js';
import { concernsOf, fileTransitions, type CustomerFile } from './file.js';
import { requireIn, type Out } from './policies.js';

export interface InUse {
  readonly out: Out | undefined;
  /** By which papers are on their way into it. */
  readonly handOverId?: string | undefined;
}

/** Opened in error (G-03); its number is not given again. What is out, or awaits papers, is not voided. */
export const voidFile = (
  file: CustomerFile,
  reason: string,
  { out, handOverId }: InUse,
): FileDecision => {
  const status = move(fileTransitions, file.status, 'voided', 'G-03');
  const { kind, bundleId } = file;
  if (bundleId !== undefined) {
    throw conflict(
      'bundled-already',
      { zh: '请先把档案从捆中取出', en: 'Take the file out of its bundle first' },
      { rule: 'CU-07', extra: { bundleId } },
    );
  }
  requireIn(out);
  if (handOverId !== undefined) {
    throw conflict(
      'papers-on-their-way',
      { zh: '请先作废正在移交的资料', en: 'Void the hand-over of its papers first' },
      { rule: 'G-03', extra: { handOverId } },
    );
  }
  return {
    next: { ...file, status },
    events: [happened(FileVoidedV1, { ...concernsOf(file), kind }, 'G-03')],
    timers: [cancelTimer(ANNOUNCE_EXPIRY)],
    reason,
  };
};
