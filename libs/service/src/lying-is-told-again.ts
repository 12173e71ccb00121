import { againTimer, type RuleId } from '@kefu/handbook';
import { forwardMigration, type MigrationClass } from '@kefu/persistence';

/**
 * Records of that aggregate whose deadlines were told once so far: what was missed and still lies there is
 * told again from a day after this migration on (G-01). Whether it still does is asked when the time comes.
 */
export const lyingIsToldAgain = (
  name: string,
  rulesOf: Readonly<Record<string, readonly RuleId[]>>,
): MigrationClass =>
  forwardMigration(
    name,
    Object.entries(rulesOf)
      .flatMap(([aggregate, rules]) => rules.map((rule) => startAgain(aggregate, rule)))
      .join(';\n'),
  );

/** The timer that fired keeps what was missed; it is not called so any more once the deed was done. */
const startAgain = (aggregate: string, rule: RuleId): string =>
  `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, payload)
   SELECT DISTINCT ON (ref) '${againTimer(rule)}', aggregate, ref, now() + interval '1 day', now(), payload
   FROM timer WHERE aggregate = '${aggregate}' AND kind = '${rule}' AND status = 'fired'
   ORDER BY ref, id DESC
   ON CONFLICT (aggregate, ref, kind) WHERE status = 'running' DO NOTHING`;
