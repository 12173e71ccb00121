import type { Database, Transaction } from '@kefu/persistence';
import type { Broker } from '../broker/connect.js';
import type { Durable } from '../broker/ensure-durable.js';
import { askForDurable } from './ask-to-listen.js';

/**
 * Forgets how far the aggregates of these sources have taken effect here, and leaves word that their
 * durables are to go. What is in hand meanwhile comes too early for the empty gate and is parked.
 */
export const forgetPositions = async (
  database: Database,
  sources: readonly string[],
  within: (tx: Transaction) => Promise<void>,
): Promise<void> => {
  await database.transaction(async (tx) => {
    // First of all: a batch on its way holds gates and wants the tables that `within` empties
    await tx.query('LOCK TABLE gate IN EXCLUSIVE MODE');
    await within(tx);
    await tx.query('DELETE FROM gate WHERE source = ANY ($1)', [sources]);
    await tx.query('DELETE FROM parked WHERE source = ANY ($1)', [sources]);
    await tx.query(
      'INSERT INTO hear_anew (source) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
      [sources],
    );
  });
};

/**
 * Asks for a durable that starts at the first message, of a source whose positions were forgotten. The word
 * stays until that is done, so that a crash in between loses nothing.
 */
export const beginAnew = async (
  database: Database,
  broker: Broker,
  durable: Durable,
): Promise<void> => {
  const { source } = durable;
  const [waiting] = await database.query('SELECT 1 FROM hear_anew WHERE source = $1', [source]);
  if (!waiting) return;
  await database.transaction(async (tx) => {
    const held = await tx.query('SELECT 1 FROM hear_anew WHERE source = $1 FOR UPDATE', [source]);
    if (held.length === 0) return;
    await askForDurable(broker, durable, true);
    await tx.query('DELETE FROM hear_anew WHERE source = $1', [source]);
  });
};
