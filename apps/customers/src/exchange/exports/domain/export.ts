import { happened, move, type Actor, type Decision, type Transitions } from '@kefu/kernel';
import { ExportRecordedV1 } from '@kefu/messages-customers';

export const exportStatuses = ['begun', 'finished', 'broken-off'] as const;
export type ExportFormat = 'csv' | 'xlsx';
export type ExportStatus = (typeof exportStatuses)[number];

/** It is on record before the first byte goes out; one that stays `begun` was cut short by a crash. */
export const exportTransitions = {
  begun: ['finished', 'broken-off'],
  finished: [],
  'broken-off': [],
} as const satisfies Transitions<ExportStatus>;

/** Somebody took customers out of the archive (CU-15). It holds nothing of what they took. */
export interface Export {
  readonly id: string;
  readonly status: ExportStatus;
  readonly format: ExportFormat;
  readonly personId: string;
  /** What was asked for; of what is personal, only that it was. */
  readonly filter: Readonly<Record<string, string>>;
  readonly rows?: number | undefined;
}

/** Whatever else is asked for may name somebody. */
const plain = new Set([
  ...[
    'number',
    'externalRef',
    'regionCode',
    'stage',
    'tier',
    'kind',
    'tag',
    'status',
    'mergedInto',
  ],
  ...['contractKind', 'filedFrom', 'filedTo', 'warrantyEndFrom', 'warrantyEndTo'],
]);

export const beginExport = (
  id: string,
  format: Export['format'],
  filter: Readonly<Record<string, unknown>>,
  by: Actor,
): Decision<Export> => ({
  next: {
    id,
    status: 'begun',
    format,
    personId: by.id,
    filter: Object.fromEntries(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, plain.has(key) ? String(value) : '***']),
    ),
  },
  events: [],
});

export const endExport = (
  begun: Export,
  to: 'finished' | 'broken-off',
  rows: number,
): Decision<Export> => {
  const status = move(exportTransitions, begun.status, to, 'CU-15');
  const event = happened(ExportRecordedV1, { format: begun.format, rows }, 'CU-15');
  return { next: { ...begun, status, rows }, events: [event] };
};
