import { systemClock } from '@kefu/kernel';
import { Messaging, Reactions, sequenceText } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { testDatabase, type Nats } from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import type { Said } from './events-of-others.js';

export type SourceName = 'field-repair' | 'callbacks' | 'complaints' | 'contracts' | 'staff';

/** Another service as the broker knows it: an outbox, and the relay that empties it. */
export const aSource = async (service: SourceName, nats: Nats) => {
  const owned = await testDatabase(migrated({ name: 'source', migrations: [] }));
  const database = new Database({ url: owned.url, name: service });
  await database.open();
  const { servers, pass } = nats.natsUrlFor(service);
  const messaging = new Messaging({
    service,
    database,
    clock: systemClock,
    broker: { servers, user: service, password: pass, name: service },
    reactions: new Reactions(),
    onFault: () => undefined,
  });
  await messaging.start();
  return {
    say: async (said: readonly Said[]): Promise<void> => {
      const rows = said.map(({ envelope }) => ({
        event_id: envelope.id,
        type: envelope.type,
        aggregate_id: envelope.subject,
        sequence: Number(envelope.sequence),
        body: JSON.stringify({ ...envelope, sequence: sequenceText(Number(envelope.sequence)) }),
      }));
      await database.query(
        `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body)
         SELECT event_id, type, aggregate_id, sequence, body FROM jsonb_to_recordset($1::jsonb)
           AS r (event_id uuid, type text, aggregate_id uuid, sequence bigint, body text)`,
        [JSON.stringify(rows)],
      );
      messaging.wake();
    },
    close: async (): Promise<void> => {
      await messaging.stop();
      await database.close();
      await owned.drop();
    },
  };
};

export type Source = Awaited<ReturnType<typeof aSource>>;
