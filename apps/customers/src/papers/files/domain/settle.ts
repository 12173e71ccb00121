import { FileCompletedV1, FileReopenedV1 } from '@kefu/messages-customers';
import { happened, move, type Happened } from '@kefu/kernel';
import type { FileContext, FileDecision } from './context.js';
import { announceExpiries, withoutExpired } from './expiry.js';
import { concernsOf, fileTransitions, type CustomerFile } from './file.js';
import { missingIn } from './missing.js';

interface Done {
  readonly events: readonly Happened[];
  readonly reason?: string;
}

/** CU-05: complete only when every required document is in or waived, which each change may turn. */
export const settled = (
  changed: CustomerFile,
  { events, reason }: Done,
  context: FileContext,
): FileDecision => {
  const file = withoutExpired(changed, context);
  const complete = file.entries.length > 0 && missingIn(file).length === 0;
  const wanted = complete ? 'complete' : 'open';
  const turns = file.status !== wanted;
  const { kind } = file;
  const of = complete ? FileCompletedV1 : FileReopenedV1;
  return {
    next: turns ? { ...file, status: move(fileTransitions, file.status, wanted, 'CU-05') } : file,
    events: turns ? [...events, happened(of, { ...concernsOf(file), kind }, 'CU-05')] : events,
    timers: announceExpiries(file, context),
    ...(reason === undefined ? {} : { reason }),
  };
};
