import { Code, Id, Instant, Int, listOf, optional, RuleId } from '@kefu/fields';
import type { RuleId as Rule } from '@kefu/handbook';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import type { GatheredBreaches } from '../gather-breaches.js';

/** What one person is told of missed deadlines at once. */
export interface BreachDigest {
  readonly id: string;
  readonly personId: string;
  readonly toldAt: string;
  /** How many deadlines were missed. */
  readonly count: number;
  readonly lines: readonly GatheredBreaches[];
}

class DigestLine implements GatheredBreaches {
  @RuleId() rule!: Rule;
  @Code(optional) regionId?: string;
  @Int() count!: number;
  /** The last moment at which the first of them was in time. */
  @Instant() firstDueAt!: string;
  /** What missed its deadline; the first hundred. */
  @Id(listOf()) recordIds!: readonly string[];
}

@Entity('breach_digest')
export class BreachDigestRecord extends AggregateRow implements BreachDigest {
  @Shown.person() personId!: string;
  @Shown.instant() toldAt!: string;
  /** How many deadlines were missed. */
  @Shown.int() count!: number;
  /** By rule and region. */
  @Shown.part(() => DigestLine, listOf()) lines!: readonly GatheredBreaches[];
}
