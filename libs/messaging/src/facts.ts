import type { Database } from '@kefu/persistence';

export interface BrokerFacts {
  readonly connected: boolean;
  /** How full the service's own stream is, 0 to 1; only the instance that publishes knows. */
  readonly streamFill: number | undefined;
}

/** How messaging is doing, for health, metrics and the conductor of virtual time. */
export interface MessagingFacts extends BrokerFacts {
  /** Events that wait to be published. */
  readonly unsettled: number;
  /** Seconds that the oldest of them has waited. */
  readonly relayLagSeconds: number;
  readonly parked: number;
  /** Seconds that the oldest parked event has waited. */
  readonly oldestParkedSeconds: number;
  readonly deadLetters: number;
}

export const readFacts = async (
  database: Database,
  broker: BrokerFacts,
): Promise<MessagingFacts> => {
  const [row] = await database.query<Omit<MessagingFacts, keyof BrokerFacts>>(`
    SELECT
      (SELECT count(*) FROM outbox WHERE stream_sequence IS NULL)
        + (SELECT count(*) FROM personal_outbox WHERE NOT settled) AS unsettled,
      coalesce((SELECT extract(epoch FROM now() - min(created_at)) FROM outbox
                WHERE stream_sequence IS NULL), 0)::float8 AS "relayLagSeconds",
      (SELECT count(*) FROM parked) AS parked,
      coalesce((SELECT extract(epoch FROM now() - min(parked_at)) FROM parked), 0)::float8
        AS "oldestParkedSeconds",
      (SELECT count(*) FROM dead_letter WHERE resolved_at IS NULL) AS "deadLetters"`);
  if (!row) throw new Error('the database gave no facts');
  return { ...broker, ...row };
};
