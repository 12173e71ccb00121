import { listOf, optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { BothLanguages } from '../../wording.js';
import type { Team } from '../domain/team.js';

@Entity('team')
export class TeamRecord extends AggregateRow implements Team {
  @Shown.part(() => BothLanguages) name!: BothLanguages;
  /** Code of the region. */
  @Shown.code() regionId!: string;
  /** Absent while the post is vacant. */
  @Shown.id(optional) leadId?: string;
  /** Without the lead. */
  @Shown.id(listOf()) memberIds!: readonly string[];
}
