import type { Actor, Instant } from '@kefu/kernel';
import { Conditions, dueFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { seesAll } from '../../complaints/index.js';
import type { Improvement, ImprovementStatus, Origin } from '../domain/index.js';
import { Improvements } from './improvements.js';

export interface ImprovementFilter {
  readonly status?: ImprovementStatus;
  readonly cause?: string;
  readonly category?: string;
  readonly regionId?: string;
  readonly ownerId?: string;
  /** It came of that complaint, callback or repair order. */
  readonly originId?: Origin['id'];
  /** At this moment it was late. */
  readonly overdueAt?: Instant | undefined;
}

@Injectable()
export class FindImprovements {
  constructor(private readonly improvements: Improvements) {}

  /** Those that whoever asks knows of, the most urgent first. */
  find(
    by: Actor,
    { overdueAt, originId, ...equal }: ImprovementFilter,
    range: Range,
  ): Promise<Page<Stored<Improvement>>> {
    const where = new Conditions()
      .equal('i', equal)
      .add('i.due_at < ?::timestamptz', overdueAt)
      .add("i.origins @> jsonb_build_array(jsonb_build_object('id', ?::text))", originId);
    const theirs = `i.owner_id = ? OR i.planned_by = ?
      OR i.deeds @> jsonb_build_array(jsonb_build_object('by', ?::text))`;
    if (!seesAll(by)) where.add(`(${theirs})`, by.id);
    else if (!by.regions.includes('*')) {
      const me = where.place(by.id);
      const own = theirs.replaceAll('?', me);
      where.add(`(i.region_id IS NULL OR i.region_id = ANY (?::text[]) OR ${own})`, by.regions);
    }
    return this.improvements.listed({ as: 'i', where, by: [dueFirst('i'), 'id'], range });
  }
}
