import { happened, requireState } from '@kefu/kernel';
import { ReadingCorrectedV1 } from '@kefu/messages-contracts';
import { usedSince } from './measure.js';
import { concernsOf, type Reading, type ReadingContext, type ReadingDecision } from './reading.js';
import { decided, requireLast } from './take-reading.js';

export interface Correction {
  readonly value: string;
  /** The contract that it is billed under, where that was wrong or missing. */
  readonly contractId?: string | undefined;
  readonly reason: string;
  /** No later reading counts from it. */
  readonly isLast: boolean;
}

/**
 * CT-17: it was checked, and wrong all the same. Somebody else checks it anew, and it is billed anew;
 * what was read first stays on record.
 */
export const correctReading = (
  reading: Reading,
  { value, contractId = reading.contractId, reason, isLast }: Correction,
  context: ReadingContext,
): ReadingDecision => {
  requireState(reading.status, ['checked'], 'CT-17');
  requireLast(isLast);
  const { now, by } = context;
  const quantity = usedSince(reading.previousValue, value, reading.meterChange);
  const first = { value: reading.value, quantity: reading.quantity };
  const former = [...reading.former, { ...first, at: reading.takenAt, by: reading.takenBy }];
  const next: Reading = {
    ...{ ...reading, status: 'read', value, quantity, former, contractId },
    ...{ takenAt: now, takenBy: by.id, checkedAt: undefined, checkedBy: undefined },
  };
  const said = { ...concernsOf(next), quantity, before: reading.quantity, correctedBy: by.id };
  return decided(next, [happened(ReadingCorrectedV1, said, 'CT-17')], context, reason);
};
