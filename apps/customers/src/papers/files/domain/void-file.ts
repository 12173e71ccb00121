import { FileVoidedV1 } from '@kefu/messages-customers';
import { cancelTimer, conflict, happened, move } from '@kefu/kernel';
import type { FileDecision } from './context.js';
import { ANNOUNCE_EXPIRY } from './expiry.js';
import { concernsOf, fileTransitions, type CustomerFile } from './file.js';

/** Opened in error (G-03); its number is not given again. */
export const voidFile = (file: CustomerFile, reason: string): FileDecision => {
  const status = move(fileTransitions, file.status, 'voided', 'G-03');
  const { kind, bundleId } = file;
  if (bundleId !== undefined) {
    throw conflict(
      'bundled-already',
      { zh: '请先把档案从捆中取出', en: 'Take the file out of its bundle first' },
      { rule: 'CU-07', extra: { bundleId } },
    );
  }
  return {
    next: { ...file, status },
    events: [happened(FileVoidedV1, { ...concernsOf(file), kind }, 'G-03')],
    timers: [cancelTimer(ANNOUNCE_EXPIRY)],
    reason,
  };
};
