import { listOf, optional } from '@kefu/fields';
import { roleNames, type Role } from '@kefu/handbook';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  gradeTracks,
  personStatuses,
  type GradeTrack,
  type Person,
  type PersonStatus,
} from '../domain/index.js';

@Entity('person')
export class PersonRecord extends AggregateRow implements Person {
  /** Staff number 工号. */
  @Shown.text() number!: string;
  @Shown.text() name!: string;
  /** Masked, but for oneself. */
  @Shown.text(optional) phone?: string;
  @Shown.oneOf(roleNames, listOf()) roles!: readonly Role[];
  /** Codes of regions; `*` is every region. */
  @Shown.text(listOf()) regionIds!: readonly string[];
  /** The team that they are in, as its lead or as a member. */
  @Shown.id(optional) teamId?: string;
  @Shown.oneOf(gradeTracks, optional) gradeTrack?: GradeTrack;
  @Shown.oneOf(personStatuses) status!: PersonStatus;
  @Shown.instant() appointedAt!: string;
  @Shown.instant(optional) dismissedAt?: string;
  @Hidden('timestamptz', optional) credentialsChangedAt?: string;
}
