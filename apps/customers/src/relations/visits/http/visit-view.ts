import { Flag } from '@kefu/fields';
import type { Instant } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { isOverdue, type Visit } from '../domain/index.js';
import { VisitRecord } from '../store/visit-record.js';

export class VisitView extends VisitRecord {
  /** Whether it is past its time and still to be made. */
  @Flag() overdue!: boolean;
}

export const viewAt =
  (now: Instant) =>
  ({ state, version }: Stored<Visit>) => ({
    state: { ...state, overdue: isOverdue(state, now) },
    version,
  });
