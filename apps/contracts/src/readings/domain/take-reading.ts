import { clocked, within, type Awaited } from '@kefu/handbook';
import {
  happened,
  move,
  refusedByRule,
  requireState,
  type Happened,
  type LocalDate,
} from '@kefu/kernel';
import {
  ReadingCheckedV1,
  ReadingDoubtedV1,
  ReadingTakenV1,
  ReadingVoidedV1,
} from '@kefu/messages-contracts';
import { isOff, meanOf, usedSince } from './measure.js';
import {
  concernsOf,
  readingTransitions,
  type Reading,
  type ReadingContext,
  type ReadingDecision,
} from './reading.js';

/** What the meter said before: the last reading, and the use of those that count. */
export interface Before {
  readonly value?: string | undefined;
  readonly readOn?: LocalDate | undefined;
  /** It is in doubt: what counts from it is not known yet. */
  readonly doubtful?: boolean;
  /** The oldest first; the first reading of a meter has no use and is not among them. */
  readonly quantities: readonly string[];
}

export type TakeReading = Pick<
  Reading,
  | 'number'
  | 'customerId'
  | 'regionId'
  | 'contractId'
  | 'assetId'
  | 'readOn'
  | 'value'
  | 'meterChange'
>;

const clockOf = (reading: Reading, context: ReadingContext): Awaited => {
  const { status, takenAt, takenBy: personId } = reading;
  const then = context.handbook.asOf(takenAt);
  if (status === 'doubtful') {
    const limit = then.parameter('CT-17', 'readAgainWithin');
    const responsible = { role: 'technician', personId } as const;
    return { deadline: within('CT-17', takenAt, limit, context), responsible };
  }
  if (status === 'voided') return 'called-off';
  if (status !== 'read') return undefined;
  const limit = then.parameter('CT-17', 'checkWithin');
  return { deadline: within('CT-17', takenAt, limit, context), responsible: { role: 'clerk' } };
};

/** Its clock follows from what it is. */
export const decided = (
  reading: Reading,
  events: readonly Happened[],
  context: ReadingContext,
  reason?: string,
): ReadingDecision => ({
  ...clocked(reading, 'CT-17', clockOf(reading, context), context),
  events,
  ...(reason ? { reason } : {}),
});

/** @throws Refusal CT-17 `in-the-future` */
const requirePast = (readOn: LocalDate, { now, handbook: { calendar } }: ReadingContext): void => {
  if (readOn <= calendar.localDate(now)) return;
  throw refusedByRule('CT-17', 'in-the-future', {
    zh: '抄表日期不能晚于今天',
    en: 'It cannot have been read in the future',
  });
};

/** @throws Refusal CT-17 `in-the-future`, `last-is-doubtful`, `not-after-the-last`, `no-meter-to-change` */
const requireInOrder = (
  { readOn, meterChange }: TakeReading,
  before: Before,
  context: ReadingContext,
): void => {
  requirePast(readOn, context);
  if (before.doubtful) {
    throw refusedByRule('CT-17', 'last-is-doubtful', {
      zh: '上次读数存疑，须先复抄或作废',
      en: 'The last reading is in doubt; it is read again or voided first',
    });
  }
  if (before.readOn !== undefined && readOn <= before.readOn) {
    throw refusedByRule(
      'CT-17',
      'not-after-the-last',
      { zh: '抄表日期须晚于上次', en: 'It is read on a day after the last reading' },
      { extra: { last: before.readOn } },
    );
  }
  if (meterChange && before.value === undefined) {
    throw refusedByRule('CT-17', 'no-meter-to-change', {
      zh: '该表没有上次读数，不是换表',
      en: 'There is no reading of a former meter',
    });
  }
};

/**
 * CT-17: what the meter says. What is off by too much waits until it is read again.
 * @throws Refusal CT-17 `below-the-last`, `in-the-future`, `last-is-doubtful`, `not-after-the-last`,
 *   `no-meter-to-change`
 */
export const takeReading = (
  told: TakeReading,
  before: Before,
  context: ReadingContext,
): ReadingDecision => {
  requireInOrder(told, before, context);
  const { now, newId, by, handbook } = context;
  const quantity = usedSince(before.value, told.value, told.meterChange);
  const percent = handbook.asOf(now).parameter('CT-17', 'deviation');
  const off = before.value !== undefined && isOff(quantity, before.quantities, percent);
  const mean = meanOf(before.quantities);
  const next: Reading = {
    ...told,
    ...{ id: newId(), status: off ? 'doubtful' : 'read', quantity, former: [], breaches: [] },
    ...{ takenAt: now, takenBy: by.id },
    ...(before.value === undefined ? {} : { previousValue: before.value }),
    ...(mean === undefined ? {} : { mean }),
  };
  const said = { ...concernsOf(next), quantity, takenBy: by.id };
  const taken = happened(ReadingTakenV1, said, 'CT-17');
  const doubted = { ...concernsOf(next), quantity, mean: mean ?? '0', takenBy: by.id };
  const events = off ? [taken, happened(ReadingDoubtedV1, doubted, 'CT-17')] : [taken];
  return decided(next, events, context);
};

export interface ReadAgain {
  readonly value: string;
  /** Today where it is not said. */
  readonly readOn?: LocalDate | undefined;
  /** Nothing counts from it yet. */
  readonly isLast: boolean;
}

/**
 * It was read again: what is read the second time counts, from the day on which it was read, and what
 * was read first stays on record.
 * @throws Refusal CT-17 `below-the-last`, `in-the-future`, `before-the-first`, `later-readings`
 */
export const readAgain = (
  reading: Reading,
  { value, readOn: told, isLast }: ReadAgain,
  context: ReadingContext,
): ReadingDecision => {
  requireState(reading.status, ['doubtful'], 'CT-17');
  requireLast(isLast);
  const { now, by, handbook } = context;
  const readOn = told ?? handbook.calendar.localDate(now);
  requirePast(readOn, context);
  if (readOn < reading.readOn) {
    throw refusedByRule('CT-17', 'before-the-first', {
      zh: '复抄日期不能早于首次抄表',
      en: 'It cannot have been read again before it was read',
    });
  }
  const quantity = usedSince(reading.previousValue, value, reading.meterChange);
  const first = { value: reading.value, quantity: reading.quantity, readOn: reading.readOn };
  const former = [...reading.former, { ...first, at: reading.takenAt, by: reading.takenBy }];
  const next: Reading = {
    ...{ ...reading, status: 'read', readOn, value, quantity, former },
    ...{ takenAt: now, takenBy: by.id },
  };
  const said = { ...concernsOf(next), quantity, takenBy: by.id };
  return decided(next, [happened(ReadingTakenV1, said, 'CT-17')], context);
};

/**
 * CT-17: somebody else saw that it is right; it may be billed.
 * @throws Refusal CT-17 `own-reading`
 */
export const checkReading = (reading: Reading, context: ReadingContext): ReadingDecision => {
  const status = move(readingTransitions, reading.status, 'checked', 'CT-17');
  const { now, by } = context;
  if (by.id === reading.takenBy) {
    throw refusedByRule('CT-17', 'own-reading', {
      zh: '抄表人不能核对自己的读数',
      en: 'Somebody else than who read it checks it',
    });
  }
  const next = { ...reading, status, checkedAt: now, checkedBy: by.id };
  const said = { ...concernsOf(next), quantity: next.quantity, checkedBy: by.id };
  return decided(next, [happened(ReadingCheckedV1, said, 'CT-17')], context);
};

/** @throws Refusal CT-17 `later-readings` */
export const requireLast = (isLast: boolean): void => {
  if (isLast) return;
  throw refusedByRule('CT-17', 'later-readings', {
    zh: '之后还有读数，只能从最后一次开始更正或作废',
    en: 'There are later readings, which count from it; the last one is corrected or voided first',
  });
};

/** It was an error; the next reading counts from the one before. Only the last one of a meter. */
export const voidReading = (
  reading: Reading,
  { reason, isLast }: { readonly reason: string; readonly isLast: boolean },
  context: ReadingContext,
): ReadingDecision => {
  const wasChecked = reading.status === 'checked';
  const status = move(readingTransitions, reading.status, 'voided', 'CT-17');
  requireLast(isLast);
  const said = { ...concernsOf(reading), wasChecked, voidedBy: context.by.id };
  const events = [happened(ReadingVoidedV1, said, 'CT-17')];
  return decided({ ...reading, status, voidReason: reason }, events, context, reason);
};
