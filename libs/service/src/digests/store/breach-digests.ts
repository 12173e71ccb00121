import type { ToldBreach } from '@kefu/handbook';
import { happened, system, type Actor, type EventClass, type Instant } from '@kefu/kernel';
import { oneAtATime, sideBySide, type Transaction } from '@kefu/persistence';
import { WhenDue } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { aggregatesOf } from '../../aggregates-of.js';
import { gatherBreaches, newlyTold, type Hearer, type Untold } from '../gather-breaches.js';
import { BreachDigestRecord, type BreachDigest } from './digest-record.js';

/** What a service says to others when somebody is told. */
export interface DigestTold {
  readonly personId: string;
  readonly count: number;
  readonly rules: readonly string[];
  readonly firstDueAt: Instant;
}

/** The class of the service's own event. */
export const DIGEST_TOLD = Symbol('digest told');

/** Whose deadline was missed, and where; without a region everybody with the role hears of it. */
interface Concerns {
  readonly recordId: string;
  readonly regionId?: string | undefined;
}

const AGGREGATE = 'breach-digest';
const TELL = 'tell';
const TELLING = 'telling breaches in digests';

/** A digest waits until a minute has passed since the one before; a breach alone is told at once. */
const nextTelling = `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at)
SELECT '${TELL}', '${AGGREGATE}', '${AGGREGATE}',
  greatest($1::timestamptz, max(told_at) + interval '1 minute'), $1::timestamptz FROM breach_digest
ON CONFLICT (aggregate, ref, kind) WHERE status = 'running' DO NOTHING`;

/** Many breaches reach a person as one digest, no more than one a minute. */
@Injectable()
export class BreachDigests extends aggregatesOf<BreachDigest>({
  name: AGGREGATE,
  entity: BreachDigestRecord,
}) {
  @Inject(DIGEST_TOLD) private readonly told!: EventClass<DigestTold>;

  override covers(by: Actor, { personId }: BreachDigest): boolean {
    return by.id === personId;
  }

  /** What a change added to the breaches of a record, in its transaction. */
  async note(
    tx: Transaction,
    { recordId, regionId }: Concerns,
    before: readonly ToldBreach[] | undefined,
    after: readonly ToldBreach[],
  ): Promise<void> {
    const fresh = newlyTold(before, after);
    if (fresh.length === 0) return;
    // Whoever tells waits for those who note; else one that was not committed yet would be left over
    await sideBySide(this.database, TELLING);
    for (const { rule, dueAt, escalatedTo } of fresh) {
      await tx.query(
        `INSERT INTO breach_notice (record_id, region_id, rule, due_at, escalated_to)
         VALUES ($1, $2, $3, $4, $5)`,
        [recordId, regionId ?? null, rule, dueAt, escalatedTo],
      );
    }
    await tx.query(nextTelling, [this.platform.clock.now()]);
  }

  @WhenDue(AGGREGATE, TELL)
  async tell(): Promise<void> {
    await oneAtATime(this.database, TELLING);
    const untold = await this.database.query<Untold>(
      `SELECT escalated_to AS role, rule, region_id AS "regionId", count(*)::int AS count,
              min(due_at) AS "firstDueAt",
              (array_agg(record_id ORDER BY due_at, record_id))[1:100] AS "recordIds"
       FROM breach_notice WHERE told_at IS NULL
       GROUP BY escalated_to, rule, region_id ORDER BY min(due_at), rule, region_id`,
    );
    const people = await this.database.query<Hearer>(
      'SELECT id, roles, region_ids AS "regionIds" FROM staff_record WHERE active ORDER BY id',
    );
    const regional = untold.map(({ regionId, ...one }) => ({
      ...one,
      ...(regionId ? { regionId } : {}),
    }));
    const { digests, unheard } = gatherBreaches(regional, people);
    await this.createMany(system(AGGREGATE), ({ now, newId }) =>
      digests.map(({ personId, lines }) => {
        const count = lines.reduce((sum, line) => sum + line.count, 0);
        const [first] = lines;
        const firstDueAt = first?.firstDueAt ?? now;
        const rules = [...new Set(lines.map(({ rule }) => rule))];
        const next = { id: newId(), personId, toldAt: now, count, lines };
        return { next, events: [happened(this.told, { personId, count, rules, firstDueAt })] };
      }),
    );
    const waits = unheard.map(({ role, regionId }) => `${role}/${regionId ?? ''}`);
    // What was told stands in the digests, and what was missed in its record
    await this.database.query(
      `DELETE FROM breach_notice
       WHERE told_at IS NOT NULL OR escalated_to || '/' || coalesce(region_id, '') <> ALL ($1)`,
      [waits],
    );
  }
}
