import type { Bilingual, Instant } from '@kefu/kernel';
import type { Complaint } from '../../complaints/index.js';

/** Of GB/T 19012-2019 (ISO 10002:2018), in its order. */
export const traceSteps = {
  received: { zh: '受理', en: 'Received' },
  acknowledged: { zh: '确认告知', en: 'Acknowledged' },
  assessed: { zh: '初步评估', en: 'Assessed' },
  investigated: { zh: '调查', en: 'Investigated' },
  answered: { zh: '回应', en: 'Answered' },
  communicated: { zh: '沟通决定', en: 'Communicated' },
  closed: { zh: '关闭', en: 'Closed' },
} as const satisfies Record<string, Bilingual>;
export type TraceStep = keyof typeof traceSteps;

export interface TraceEntry {
  readonly step: TraceStep;
  readonly at: Instant;
  readonly by?: string | undefined;
  readonly what: Bilingual;
  /** As somebody said or wrote it. */
  readonly words?: string | undefined;
}

/** What the codes of this centre are called. */
export interface Names {
  readonly department: (code: string) => Bilingual;
  readonly cause: (code: string) => Bilingual;
}

export type EntriesOf = (complaint: Complaint, names: Names) => readonly TraceEntry[];
