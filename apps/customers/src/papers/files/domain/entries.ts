import { FileEntryAddedV1 } from '@kefu/messages-customers';
import { due, happened, type Instant } from '@kefu/kernel';
import { unchanged, type FileContext, type FileDecision } from './context.js';
import {
  concernsOf,
  type AskedDocument,
  type CustomerFile,
  type Entry,
  type EntryOutcome,
} from './file.js';
import { requireStanding } from './policies.js';
import { settled } from './settle.js';

export interface AddEntry {
  readonly at: Instant;
  readonly repairOrderId?: string | undefined;
  readonly reference?: string | undefined;
}

/** CU-02: an entry for each repair, one a repair order. */
export const addEntry = (
  file: CustomerFile,
  command: AddEntry,
  context: FileContext,
): FileDecision => {
  requireStanding(file);
  const { repairOrderId } = command;
  const there = file.entries.some((one) => one.repairOrderId === repairOrderId);
  if (repairOrderId !== undefined && there) return unchanged(file);
  const entry = entryOf(command, file.asked, context);
  const event = happened(
    FileEntryAddedV1,
    {
      ...concernsOf(file),
      entryId: entry.entryId,
      ...(repairOrderId ? { repairOrderId } : {}),
    },
    'CU-02',
  );
  return settled({ ...file, entries: [...file.entries, entry] }, { events: [event] }, context);
};

/** How the repair ended is written into its entry. */
export const endEntry = (
  file: CustomerFile,
  repairOrderId: string,
  outcome: EntryOutcome,
): FileDecision => ({
  next: {
    ...file,
    entries: file.entries.map((one) =>
      one.repairOrderId === repairOrderId ? { ...one, outcome } : one,
    ),
  },
  events: [],
});

export const entryOf = (
  { at, repairOrderId, reference }: AddEntry,
  asked: readonly AskedDocument[],
  { newId, handbook }: FileContext,
): Entry => ({
  entryId: newId(),
  at,
  ...(repairOrderId ? { repairOrderId } : {}),
  ...(reference ? { reference } : {}),
  due: Object.fromEntries(
    asked.flatMap((one) => (one.due ? [[one.code, due(at, one.due, handbook.calendar).at]] : [])),
  ),
});
