import { FileVoidedV1 } from '@kefu/messages-customers';
import { cancelTimer, happened, move } from '@kefu/kernel';
import type { FileDecision } from './context.js';
import { ANNOUNCE_EXPIRY } from './expiry.js';
import { concernsOf, fileTransitions, type CustomerFile } from './file.js';

/** Opened in error (G-03); its number is not given again. */
export const voidFile = (file: CustomerFile, reason: string): FileDecision => {
  const status = move(fileTransitions, file.status, 'voided', 'G-03');
  const { kind } = file;
  return {
    next: { ...file, status },
    events: [happened(FileVoidedV1, { ...concernsOf(file), kind }, 'G-03')],
    timers: [cancelTimer(ANNOUNCE_EXPIRY)],
    reason,
  };
};
